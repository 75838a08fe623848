import { describe, expect, test, vi } from "vitest";
import { z } from "zod";
import { tokenName } from "@/packages/plainform/src/core/reserved-names.ts";
import {
  runServerChecks,
  type ServerChecks,
} from "@/packages/plainform/src/core/validate/server-checks.ts";
import { submit } from "@/packages/plainform/src/next/submit.ts";
import { mapStore } from "../test-stores.ts";
import { formData } from "./form-data.ts";

// As Next itself resolves it on the server.
vi.mock("next/navigation", () => import("next/dist/api/navigation.react-server.js"));
vi.mock("next/cache", () => ({ refresh: () => {} }));
vi.mock("next/headers", () => ({
  headers: async () => new Headers(),
  cookies: async () => ({ get: () => undefined, set: () => {} }),
}));

const schema = z
  .object({
    name: z.string().min(1, "Enter a name"),
    email: z.email("Enter an email address").trim().toLowerCase(),
    age: z.number("Enter your age").optional(),
    address: z.object({ city: z.string().min(1, "Enter a city") }).optional(),
  })
  .refine(({ name }) => name !== "nobody", { path: ["name"], error: "Enter another name" });

const taken = "This email address has an account already";
const rules = {
  email: async (email: string) => (email === "taken@example.com" ? taken : undefined),
} satisfies ServerChecks<typeof schema>;
const never = () => Promise.reject(new Error("The operation ran"));
const done = async () => ({ message: "Saved" });

test("what a rule refuses is an error at its field, and nothing is done", async () => {
  const data = formData(["name", "Ada"], ["email", "taken@example.com"]);
  expect(await submit(schema, data, never, { serverChecks: rules })).toMatchObject({
    status: "invalid",
    fieldErrors: { email: [taken] },
    values: { name: "Ada", email: "taken@example.com" },
  });
});

test("what all rules accept is done", async () => {
  const data = formData(["name", "Ada"], ["email", "ada@example.com"]);
  expect(await submit(schema, data, done, { serverChecks: rules })).toMatchObject({
    status: "success",
  });
});

test("a rule gets the value as the schema makes it", async () => {
  const loose = z.object({ email: z.string().trim().toLowerCase() });
  const data = formData(["email", " TAKEN@example.com"]);
  expect(await submit(loose, data, never, { serverChecks: rules })).toMatchObject({
    fieldErrors: { email: [taken] },
  });
});

test("a person hears of a rule together with what else is wrong, in the schema's order", async () => {
  const data = formData(["name", ""], ["email", "taken@example.com"], ["age", "x"]);
  const { fieldErrors } = await submit(schema, data, never, { serverChecks: rules });
  expect(Object.entries(fieldErrors)).toEqual([
    ["name", ["Enter a name"]],
    ["email", [taken]],
    ["age", ["Enter your age"]],
  ]);
});

test("a rule isn't asked about what the schema refuses, or what is absent", async () => {
  const rule = vi.fn(async () => "refused");
  const asked = { email: rule, age: rule, address: rule };
  const data = formData(["name", "Ada"], ["email", "no address"], ["address.city", ""]);
  await submit(schema, data, never, { serverChecks: asked });
  await runServerChecks(schema, asked, data, { "address.city": ["Enter a city"] });
  expect(rule).not.toHaveBeenCalled();
});

test("a group of fields can have a rule", async () => {
  const data = formData(["name", "Ada"], ["email", "a@example.com"], ["address.city", "Atlantis"]);
  const known: ServerChecks<typeof schema> = {
    address: async ({ city }) => (city === "Atlantis" ? "Enter a city that exists" : undefined),
  };
  expect(await submit(schema, data, never, { serverChecks: known })).toMatchObject({
    fieldErrors: { address: ["Enter a city that exists"] },
  });
});

test("a rule is not asked again about a submission that was saved: its own value is there now", async () => {
  const once = { store: mapStore() };
  const emails = new Set<string>();
  const isFree: ServerChecks<typeof schema> = {
    email: async (email) => (emails.has(email) ? taken : undefined),
  };
  const data = formData(
    ["name", "Ada"],
    ["email", "ada@example.com"],
    [tokenName, `${crypto.randomUUID()}.form`],
  );
  const save = async ({ email }: { email: string }) => {
    emails.add(email);
    return { message: "Saved" };
  };
  const options = { rules: isFree, once };
  expect(await submit(schema, data, save, options)).toMatchObject({ status: "success" });
  expect(await submit(schema, data, save, options)).toMatchObject({ status: "success" });
});

test("a rule that fails is told as anything unexpected", async () => {
  const log = vi.spyOn(console, "error").mockImplementation(() => {});
  const data = formData(["name", "Ada"], ["email", "ada@example.com"]);
  const broken: ServerChecks<typeof schema> = {
    email: () => Promise.reject(new Error("no database")),
  };
  expect(await submit(schema, data, never, { serverChecks: broken })).toMatchObject({
    status: "failed",
  });
  expect(log).toHaveBeenCalledOnce();
  log.mockRestore();
});

test("a rule for no field of the schema says so", async () => {
  const wrong = { nickname: async () => undefined } as unknown as ServerChecks<typeof schema>;
  await expect(runServerChecks(schema, wrong, formData(), {})).rejects.toThrow("“nickname”");
});

describe("the rules of a schema that is no plain object are asked:", () => {
  const email = z.email("Enter an email address").toLowerCase();
  const told = z.discriminatedUnion("by", [
    z.object({ by: z.literal("mail"), email }),
    z.object({ by: z.literal("post"), email: email.optional(), street: z.string() }),
    z.object({ by: z.literal("fax"), email: z.number() }),
  ]);
  const entries = [
    ["by", "mail"],
    ["email", "TAKEN@example.com"],
  ] as const;
  const plain = z.object({ email });
  test.each<[string, z.ZodType]>([
    ["one of several objects", told],
    ["one of several objects, which a refinement follows", told.refine(() => true)],
    ["a record", z.partialRecord(z.enum(["by", "email"]), z.string().toLowerCase())],
    ["a record of any keys", z.record(z.string(), z.string().toLowerCase())],
    ["a preprocess", z.preprocess((value) => value, plain)],
    ["a preprocess of several objects", z.preprocess((value) => value, told)],
    ["a union of objects", z.union([z.object({ email: z.number() }), plain])],
    ["both of two objects", z.intersection(z.object({ by: z.string() }), plain)],
    ["an object with a catchall", z.object({ by: z.string() }).catchall(z.string().toLowerCase())],
    ["an optional object", plain.optional()],
    ["an object with a default", plain.default({ email: "free@example.com" })],
    ["an object that catches", plain.catch({ email: "free@example.com" })],
    ["a lazy object", z.lazy(() => plain)],
    ["an object that is transformed", plain.transform((value) => value)],
  ])("%s", async (_, schema) => {
    const asked = vi.fn(async (value: unknown) =>
      value === "taken@example.com" ? taken : undefined,
    );
    const own = { email: asked } as ServerChecks<z.ZodType>;
    const parsed = await submit(schema, formData(...entries), never, { serverChecks: own });
    expect(parsed).toMatchObject({ status: "invalid", fieldErrors: { email: [taken] } });
    const fine = formData(["by", "mail"], ["email", "Free@example.com"]);
    expect(await submit(schema, fine, done, { serverChecks: own })).toMatchObject({
      status: "success",
    });
    expect(asked).toHaveBeenLastCalledWith("free@example.com");
  });

  test("of a field that only some of the objects have, where it is there", async () => {
    const rule = vi.fn(async () => "refused");
    const own = { street: rule } as ServerChecks<z.ZodType>;
    const mail = formData(["by", "mail"], ["email", "a@example.com"]);
    expect(await submit(told, mail, done, { serverChecks: own as never })).toMatchObject({
      status: "success",
    });
    expect(rule).not.toHaveBeenCalled();
    const post = formData(["by", "post"], ["street", "S"]);
    expect(await submit(told, post, never, { serverChecks: own as never })).toMatchObject({
      fieldErrors: { street: ["refused"] },
    });
  });

  test("of a key that a record hasn’t, not at all", async () => {
    const rule = vi.fn(async () => "refused");
    const schema = z.record(z.string(), z.string());
    const form = formData(["a", "x"]);
    expect(await submit(schema, form, done, { serverChecks: { b: rule } })).toMatchObject({
      status: "success",
    });
    expect(rule).not.toHaveBeenCalled();
  });

  test("with the value that a preprocess makes of the whole", async () => {
    const rule = vi.fn(async () => undefined);
    const schema = z.preprocess(
      (value) => ({ name: `${(value as { name: string }).name}!` }),
      z.object({ name: z.string() }),
    );
    const form = formData(["name", "Ada"]);
    expect(await submit(schema, form, done, { serverChecks: { name: rule } })).toMatchObject({
      status: "success",
    });
    expect(rule).toHaveBeenCalledWith("Ada!");
  });
});
