import { expect, test, vi } from "vitest";
import { z } from "zod";
import { Conflict } from "@/packages/plainform/src/core/errors.ts";
import { parseForm } from "@/packages/plainform/src/core/validate/parse-form.ts";
import { parseJson } from "@/packages/plainform/src/core/validate/parse-json.ts";
import { submit } from "@/packages/plainform/src/next/submit.ts";
import { type Entries, formData } from "./form-data.ts";

// As Next itself resolves it on the server.
vi.mock("next/navigation", () => import("next/dist/api/navigation.react-server.js"));

const payment = z.discriminatedUnion("by", [
  z.object({ by: z.literal("card"), number: z.string() }),
  z.object({ by: z.literal("bank"), iban: z.string() }),
]);
const refused = <Schema extends z.ZodType>(schema: Schema): Schema =>
  schema.refine(() => false, "Pay another way");
const inEachOther = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("gift") }),
  z.discriminatedUnion("by", [
    z.object({ kind: z.literal("order"), by: z.literal("card") }),
    z.object({ kind: z.literal("refund"), by: z.literal("bank") }),
  ]),
]);

test.each<[string, z.ZodType, Entries, string]>([
  ["by itself", refused(payment), [["a.by", "card"]], "a.by"],
  ["that may be absent", refused(payment.optional()), [["a.by", "card"]], "a.by"],
  ["that is one side", refused(payment.and(z.object({}))), [["a.by", "card"]], "a.by"],
  ["before a transform", refused(payment.transform((one) => one)), [["a.by", "card"]], "a.by"],
  ["as a row", z.array(refused(payment)), [["a[1].by", "card"]], "a[1].by"],
  ["in a row", z.array(z.object({ p: refused(payment) })), [["a[0].p.by", "card"]], "a[0].p.by"],
  ["at a place of a tuple", z.tuple([refused(payment)]), [["a[0].by", "card"]], "a[0].by"],
  ["in a record", z.record(z.enum(["x"]), refused(payment)), [["a.x.by", "card"]], "a.x.by"],
  ["under any key", z.record(z.string(), refused(payment)), [["a.y.by", "card"]], "a.y.by"],
  [
    "around another one",
    refused(inEachOther),
    [
      ["a.kind", "order"],
      ["a.by", "card"],
    ],
    "a.kind",
  ],
])(
  "what is wrong with a discriminated union is said where one chooses: %s",
  (_, a, entries, name) => {
    const parsed = parseForm(z.object({ a }), formData(...entries));
    expect(parsed).toMatchObject({ success: false, formErrors: [] });
    const { fieldErrors } = parsed as Extract<typeof parsed, { success: false }>;
    expect(fieldErrors[name]).toEqual(["Pay another way"]);
    expect(Object.keys(fieldErrors)).not.toContain("a");
  },
);

test("what is wrong with a plain union of objects is said at their group", () => {
  const way = z.union([z.object({ email: z.string() }), z.object({ phone: z.string() })]);
  const parsed = parseForm(z.object({ a: refused(way) }), formData(["a.email", "x"]));
  expect(parsed).toMatchObject({ fieldErrors: { a: ["Pay another way"] } });
});

test("an operation and a rule that refuse a discriminated union are told where one chooses", async () => {
  const schema = z.object({ payment });
  const data = formData(["payment.by", "card"], ["payment.number", "1"]);
  const told = (message: string) => ({
    status: "invalid",
    fieldErrors: { "payment.by": [message] },
  });
  const operation = async () => {
    throw new Conflict("Pay by bank", "payment");
  };
  expect(await submit(schema, data, operation)).toMatchObject(told("Pay by bank"));
  const rules = { payment: async () => "Pay another way" };
  expect(await submit(schema, data, operation, { serverChecks: rules })).toMatchObject(
    told("Pay another way"),
  );
});

test("the JSON door names the union itself", async () => {
  const parsed = await parseJson(z.object({ a: refused(payment) }), {
    a: { by: "card", number: "1" },
  });
  expect(parsed).toMatchObject({ errors: [{ path: ["a"], message: "Pay another way" }] });
});
