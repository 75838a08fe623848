import { describe, expect, test, vi } from "vitest";
import { z } from "zod";
import { submit } from "@/packages/plainform/src/next/submit.ts";
import { formData } from "./form-data.ts";

// As Next itself resolves it on the server.
vi.mock("next/navigation", () => import("next/dist/api/navigation.react-server.js"));

describe("a button of a list changes its rows, wherever the list is:", () => {
  const link = z.object({ u: z.string().min(1, "Enter it") });
  const tree: z.ZodType = z.object({ n: z.string(), kids: z.lazy(() => z.array(tree)) });
  test.each<[string, z.ZodType, string]>([
    [
      "in a tuple",
      z.object({ t: z.tuple([z.object({ l: z.array(link) }), z.number()]) }),
      "t[0].l",
    ],
    ["in a record", z.object({ r: z.record(z.string(), z.array(link)) }), "r.a"],
    ["in itself", tree as z.ZodObject, "kids"],
    ["in a row", z.object({ a: z.array(z.object({ l: z.array(link).max(3) })) }), "a[1].l"],
    ["a list of files", z.object({ f: z.array(z.file()) }), "f"],
  ])("%s", async (_, schema, list) => {
    const operation = vi.fn();
    const state = await submit(schema, formData(["intent", `${list}:add`]), operation);
    expect(operation).not.toHaveBeenCalled();
    expect(state).toMatchObject({ status: "idle", values: { [`${list}[0]`]: "" } });
  });

  test("up to the rows that the form may send", async () => {
    const schema = z.object({ l: z.array(z.string()) });
    const rows = Array.from({ length: 5 }, (_, i) => [`l[${i}]`, "x"] as const);
    const data = formData(...rows, ["intent", "l:add"]);
    const state = await submit(schema, data, async () => ({ message: "" }), {
      limits: { index: 4 },
    });
    expect(Object.keys(state.values)).toHaveLength(5);
  });
});

test("a button of what is no list changes nothing", async () => {
  const schema = z.strictObject({ a: z.string().optional(), p: z.tuple([z.string(), z.string()]) });
  for (const intent of ["foo:add", "p:add", "p[0]:remove"]) {
    const data = formData(["p[0]", "x"], ["p[1]", "y"], ["intent", intent]);
    const state = await submit(schema, data, async () => ({ message: "Sent" }));
    expect(state.status).toBe("success");
  }
});
