import { z } from "zod";
import { type Entries, noFile } from "./form-data.ts";

/** What a door makes of what it was sent. */
export type Result =
  | { data: unknown }
  | { fieldErrors: Record<string, string[]> }
  | { formErrors: string[] };

/** One line of the table: what a form means, and the same for JSON. */
export interface Case {
  /** The number of the rule or case, and what it promises. */
  name: string;
  schema: z.ZodObject;
  form: Entries;
  result: Result;
  /** The same value as JSON; without it, JSON has no such value. Its result is the form's unless said here. */
  json?: { value: unknown; result?: Result };
}

const title = z.object({ title: z.string().min(1, "Enter a title") });
const age = z.object({ age: z.number("Enter your age") });
const agree = z.object({ agree: z.boolean() });
const terms = z.object({ terms: z.literal(true, "Accept the terms") });
const tags = z.object({ tags: z.array(z.string()) });
const strict = z.strictObject({ a: z.string() });
const nested = z.object({ a: z.object({ b: z.array(z.object({ c: z.string() })) }) });
const day = z.object({ d: z.date() });
const isoDay = z.object({ d: z.iso.date() });
const password = z
  .object({ password: z.string(), confirm: z.string() })
  .refine((value) => value.password === value.confirm, {
    path: ["confirm"],
    error: "Enter the same password",
  });
const range = z
  .object({ from: z.number(), to: z.number() })
  .refine((value) => value.from <= value.to, "Enter a range");
const payment = z.object({
  payment: z.discriminatedUnion("method", [
    z.object({ method: z.literal("card"), number: z.string().min(1, "Enter the card number") }),
    z.object({ method: z.literal("bank"), iban: z.string().min(1, "Enter the IBAN") }),
  ]),
});
const secret = z.object({ pin: z.string().meta({ secret: true }), age: age.shape.age });

export const cases: readonly Case[] = [
  // Rule 1: decoding never throws and never guesses.
  {
    name: "rule 1: a name that the schema doesn't want is ignored",
    schema: title,
    form: [
      ["title", "T"],
      ["admin", "true"],
      ["title.x", "1"],
      ["[0]", "1"],
      ["a..b", "1"],
    ],
    result: { data: { title: "T" } },
    json: { value: { title: "T", admin: true } },
  },
  {
    name: "rule 1: what isn't valid is an error at its field",
    schema: age,
    form: [["age", "12abc"]],
    result: { fieldErrors: { age: ["Enter your age"] } },
    json: { value: { age: "12abc" } },
  },
  {
    name: "rule 1: a file is no text",
    schema: title,
    form: [["title", new File(["x"], "x.txt")]],
    result: { fieldErrors: { title: ["Enter one value"] } },
  },
  // Rule 2: a value is what the matching native control could send.
  ...["1e3", "-1.5", ".5", "1E-2", "0"].map((text) => ({
    name: `rule 2: “${text}” is a number`,
    schema: age,
    form: [["age", text]] as const,
    result: { data: { age: Number(text) } },
    json: { value: { age: Number(text) } },
  })),
  ...["+1", "1.", "0x10", "1_000", "Infinity", "NaN", "1e999"].map((text) => ({
    name: `rule 2: “${text}” is no number`,
    schema: age,
    form: [["age", text]] as const,
    result: { fieldErrors: { age: ["Enter your age"] } },
    json: { value: { age: text } },
  })),
  ...["2026-02-30", "2026-13-01", "2026-00-10", "28.2.2026", "2026-2-3", "2025-02-29", "1"].map(
    (text) => ({
      name: `rule 2: “${text}” is no date`,
      schema: day,
      form: [["d", text]] as const,
      result: { fieldErrors: { d: ["Enter a real date"] } },
      json: { value: { d: text } },
    }),
  ),
  {
    name: "rule 2: “1,5” is no number in English, which the kit says in its own words",
    schema: age,
    form: [["age", "1,5"]],
    result: { fieldErrors: { age: ["Enter the number without commas, like 1234.5"] } },
  },
  {
    name: "rule 2: a coercing schema doesn't make a number of spaces",
    schema: z.object({ n: z.coerce.number("Enter a number"), b: z.coerce.bigint("Enter digits") }),
    form: [
      ["n", "   "],
      ["b", "0x10"],
    ],
    result: { fieldErrors: { n: ["Enter a number"], b: ["Enter digits"] } },
  },
  {
    name: "rule 2: a coercing schema doesn't make a date of 30 February",
    schema: z.object({ d: z.coerce.date("Enter a date") }),
    form: [["d", "2026-02-30"]],
    result: { fieldErrors: { d: ["Enter a date"] } },
    json: { value: { d: "2026-02-30" } },
  },
  {
    name: "rule 2: a box that says neither “on” nor “true” isn't ticked",
    schema: agree,
    form: [["agree", "perhaps"]],
    result: { fieldErrors: { agree: ["Choose yes or no"] } },
    json: { value: { agree: "perhaps" } },
  },
  // Rule 3: empty is absent.
  {
    name: "rule 3: an optional group of empty controls is absent",
    schema: z.object({ a: z.object({ street: z.string().min(1), flat: z.number() }).optional() }),
    form: [
      ["a.street", ""],
      ["a.flat", ""],
    ],
    result: { data: {} },
    json: { value: {} },
  },
  {
    name: "rule 3: a group is there as soon as something is in it",
    schema: z.object({
      a: z.object({ street: z.string().min(1, "Enter a street"), flat: z.string() }).optional(),
    }),
    form: [
      ["a.street", ""],
      ["a.flat", "4"],
    ],
    result: { fieldErrors: { "a.street": ["Enter a street"] } },
    json: { value: { a: { street: "", flat: "4" } } },
  },
  {
    name: "rule 3: an option that is empty can be chosen where the schema has it",
    schema: z.object({ size: z.enum(["", "small"]), mail: z.email().or(z.literal("")) }),
    form: [
      ["size", ""],
      ["mail", ""],
    ],
    result: { data: { size: "", mail: "" } },
    json: { value: { size: "", mail: "" } },
  },
  // Rule 4: unchecked is false, none is [], no file is absent.
  {
    name: "rule 4: unticked boxes of an optional and a nullable field are false",
    schema: z.object({ a: z.boolean().optional(), b: z.boolean().nullable() }),
    form: [],
    result: { data: { a: false, b: false } },
  },
  {
    name: "rule 4: an unticked group is no default",
    schema: z.object({ tags: z.array(z.string()).default(["a"]) }),
    form: [],
    result: { data: { tags: [] } },
  },
  {
    name: "rule 4: where only a tick or nothing will do, an unticked box is nothing",
    schema: z.object({
      news: z.literal(true).optional(),
      tags: z.array(z.string()).min(1).optional(),
    }),
    form: [],
    result: { data: {} },
    json: { value: {} },
  },
  {
    name: "rule 4: every key of a record of boxes is there",
    schema: z.object({ rights: z.record(z.enum(["read", "write"]), z.boolean()) }),
    form: [["rights.read", "on"]],
    result: { data: { rights: { read: true, write: false } } },
  },
  // The 28 cases.
  ...[[["title", ""]], []].map((form) => ({
    name: `1: a required text that is ${form.length > 0 ? "empty" : "missing"}`,
    schema: title,
    form: form as unknown as Entries,
    result: { fieldErrors: { title: ["Enter a title"] } },
    json: { value: form.length > 0 ? { title: "" } : {} },
  })),
  {
    name: "2: an optional text that is empty",
    schema: z.object({ a: z.string().optional() }),
    form: [["a", ""]],
    result: { data: {} },
    json: { value: { a: "" }, result: { data: { a: "" } } },
  },
  {
    name: "3: a nullable text that is empty",
    schema: z.object({ a: z.string().nullable() }),
    form: [["a", ""]],
    result: { data: { a: null } },
    json: { value: { a: "" }, result: { data: { a: "" } } },
  },
  {
    name: "4: a text with a default that is empty",
    schema: z.object({ a: z.string().default("x") }),
    form: [["a", ""]],
    result: { data: { a: "x" } },
    json: { value: {} },
  },
  {
    name: "5: three spaces are kept as typed",
    schema: z.object({ a: z.string().min(1) }),
    form: [["a", "   "]],
    result: { data: { a: "   " } },
    json: { value: { a: "   " } },
  },
  {
    name: "6: an optional email that is empty is no error",
    schema: z.object({ a: z.email().optional() }),
    form: [["a", ""]],
    result: { data: {} },
    json: {
      value: { a: "" },
      result: { fieldErrors: { a: ["Enter a value"] } },
    },
  },
  {
    name: "7: a number that is empty",
    schema: age,
    form: [["age", ""]],
    result: { fieldErrors: { age: ["Enter your age"] } },
    json: { value: { age: "" } },
  },
  {
    name: "7: a number that is missing",
    schema: age,
    form: [],
    result: { fieldErrors: { age: ["Enter your age"] } },
    json: { value: {} },
  },
  {
    name: "8: a fraction for an integer",
    schema: z.object({ n: z.number().int("Enter a whole number of people") }),
    form: [["n", "3.7"]],
    result: { fieldErrors: { n: ["Enter a whole number of people"] } },
    json: { value: { n: 3.7 } },
  },
  {
    name: "9: a box that is missing",
    schema: agree,
    form: [],
    result: { data: { agree: false } },
    json: { value: {}, result: { fieldErrors: { agree: ["Choose yes or no"] } } },
  },
  {
    name: "10: a box that is on",
    schema: agree,
    form: [["agree", "on"]],
    result: { data: { agree: true } },
    json: { value: { agree: "on" }, result: { fieldErrors: { agree: ["Choose yes or no"] } } },
  },
  {
    name: "11: an unticked box whose default is true",
    schema: z.object({ agree: z.boolean().default(true) }),
    form: [],
    result: { data: { agree: false } },
    json: { value: {}, result: { data: { agree: true } } },
  },
  {
    name: "12: a ticked box with a hidden companion",
    schema: agree,
    form: [
      ["agree", "false"],
      ["agree", "on"],
    ],
    result: { data: { agree: true } },
  },
  {
    name: "12: an unticked box with a hidden companion",
    schema: agree,
    form: [["agree", "false"]],
    result: { data: { agree: false } },
    json: { value: { agree: false } },
  },
  {
    name: "13: a box that has to be ticked",
    schema: terms,
    form: [],
    result: { fieldErrors: { terms: ["Accept the terms"] } },
    json: { value: {} },
  },
  {
    name: "14: a list of none",
    schema: tags,
    form: [],
    result: { data: { tags: [] } },
    json: { value: {}, result: { fieldErrors: { tags: ["Enter a list"] } } },
  },
  {
    name: "14: a list of one",
    schema: tags,
    form: [["tags", "a"]],
    result: { data: { tags: ["a"] } },
    json: { value: { tags: ["a"] } },
  },
  {
    name: "14: a list of choices that are literals",
    schema: z.object({ tags: z.array(z.union([z.literal("a"), z.literal(2)])) }),
    form: [
      ["tags", "a"],
      ["tags", "2"],
    ],
    result: { data: { tags: ["a", 2] } },
    json: { value: { tags: ["a", 2] } },
  },
  {
    name: "15: one text sent twice",
    schema: z.object({ a: z.string() }),
    form: [
      ["a", "1"],
      ["a", "2"],
    ],
    result: { fieldErrors: { a: ["Enter one value"] } },
    json: { value: { a: ["1", "2"] }, result: { fieldErrors: { a: ["Enter text"] } } },
  },
  {
    name: "16: nested names",
    schema: nested,
    form: [["a.b[0].c", "x"]],
    result: { data: { a: { b: [{ c: "x" }] } } },
    json: { value: { a: { b: [{ c: "x" }] } } },
  },
  {
    name: "17: a row far out",
    schema: tags,
    form: [["tags[99999999]", "x"]],
    result: { formErrors: ["Send at most 1,000 rows in a list"] },
  },
  ...["__proto__.x", "__proto__", "constructor.prototype.x", "a.__proto__.x", "a.constructor"].map(
    (name) => ({
      name: `18: ${name} is ignored`,
      schema: z.object({ a: z.object({ b: z.string() }) }),
      form: [
        [name, "1"],
        ["a.b", "x"],
      ] as const,
      result: { data: { a: { b: "x" } } },
      json: {
        value: JSON.parse(
          '{"__proto__":{"x":1},"constructor":{"prototype":{"x":1}},"a":{"b":"x"}}',
        ),
      },
    }),
  ),
  ...["$ACTION_KEY", "$ACTION_REF_1", "$ACTION_1:0", "intent"].map((name) => ({
    name: `19: ${name} is no unknown name`,
    schema: strict,
    form: [
      [name, "1"],
      ["a", "x"],
    ] as const,
    result: { data: { a: "x" } },
    json: { value: { a: "x" } },
  })),
  {
    name: "20: an unknown name for a strict schema",
    schema: strict,
    form: [
      ["a", "x"],
      ["b", "y"],
    ],
    result: { formErrors: ["Leave out what isn’t asked for: b"] },
    json: { value: { a: "x", b: "y" } },
  },
  {
    name: "21: a choice that is missing",
    schema: z.object({ a: z.enum(["a", "b"], "Choose a letter") }),
    form: [],
    result: { fieldErrors: { a: ["Choose a letter"] } },
    json: { value: {} },
  },
  {
    name: "22: an empty file input",
    schema: z.object({ a: z.file().optional() }),
    form: [["a", noFile]],
    result: { data: {} },
    json: { value: {} },
  },
  {
    name: "22: an empty file input that needs a file",
    schema: z.object({ a: z.file("Choose a photo") }),
    form: [["a", noFile]],
    result: { fieldErrors: { a: ["Choose a photo"] } },
    json: { value: {} },
  },
  {
    name: "23: a line break counts one",
    schema: z.object({ a: z.string().max(3) }),
    form: [["a", "a\r\nb"]],
    result: { data: { a: "a\nb" } },
    json: { value: { a: "a\nb" } },
  },
  {
    name: "24: a secret, with an error elsewhere",
    schema: secret,
    form: [
      ["pin", "1234"],
      ["age", "x"],
    ],
    result: { fieldErrors: { age: ["Enter your age"] } },
    json: { value: { pin: "1234", age: "x" } },
  },
  {
    name: "25: a refinement with a path",
    schema: password,
    form: [
      ["password", "a"],
      ["confirm", "b"],
    ],
    result: { fieldErrors: { confirm: ["Enter the same password"] } },
    json: { value: { password: "a", confirm: "b" } },
  },
  {
    name: "25: a refinement without a path",
    schema: range,
    form: [
      ["from", "2"],
      ["to", "1"],
    ],
    result: { formErrors: ["Enter a range"] },
    json: { value: { from: 2, to: 1 } },
  },
  {
    name: "26: a date is midnight UTC",
    schema: day,
    form: [["d", "2026-02-28"]],
    result: { data: { d: new Date("2026-02-28T00:00:00.000Z") } },
    json: { value: { d: "2026-02-28" } },
  },
  {
    name: "26: a date as text",
    schema: isoDay,
    form: [["d", "2026-02-28"]],
    result: { data: { d: "2026-02-28" } },
    json: { value: { d: "2026-02-28" } },
  },
  {
    name: "26: a date in three parts",
    schema: day,
    form: [
      ["d.day", "3"],
      ["d.month", "2"],
      ["d.year", "2026"],
    ],
    result: { data: { d: new Date("2026-02-03T00:00:00.000Z") } },
    json: { value: { d: "2026-02-03T00:00:00Z" } },
  },
  {
    name: "26: 30 February in three parts names the day",
    schema: isoDay,
    form: [
      ["d.day", "30"],
      ["d.month", "2"],
      ["d.year", "2026"],
    ],
    result: { fieldErrors: { "d.day": ["Enter a day from 1 to 28"] } },
  },
  {
    name: "27: the operation gets the output",
    schema: z.object({
      transform: z.string().transform((text) => text.length),
      pipe: z.string().pipe(z.string().min(1)),
      codec: z.codec(z.string(), z.number(), { decode: Number, encode: String }),
      preprocess: z.preprocess((text) => `${text}!`, z.string()),
    }),
    form: [
      ["transform", "abc"],
      ["pipe", "x"],
      ["codec", "7"],
      ["preprocess", "hi"],
    ],
    result: { data: { transform: 3, pipe: "x", codec: 7, preprocess: "hi!" } },
    json: { value: { transform: "abc", pipe: "x", codec: "7", preprocess: "hi" } },
  },
  {
    name: "28: only the names of the chosen branch are read",
    schema: payment,
    form: [
      ["payment.method", "card"],
      ["payment.number", "1"],
      ["payment.iban", "DE1"],
    ],
    result: { data: { payment: { method: "card", number: "1" } } },
    json: { value: { payment: { method: "card", number: "1", iban: "DE1" } } },
  },
  {
    name: "28: the words of the chosen branch",
    schema: payment,
    form: [["payment.method", "card"]],
    result: { fieldErrors: { "payment.number": ["Enter the card number"] } },
    json: { value: { payment: { method: "card" } } },
  },
  {
    name: "28: no branch is chosen",
    schema: payment,
    form: [["payment.number", "1"]],
    result: { fieldErrors: { "payment.method": ["Choose one of the options"] } },
    json: { value: { payment: { number: "1" } } },
  },
];
