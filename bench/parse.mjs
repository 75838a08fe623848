// Measures Plainform, other kits and loops written by hand on their way from FormData to a validated value.
//
// Each figure is a multiple of `schema.safeParse` on a value whose types are right already. No code that validates with
// zod can be faster than that limit. Every contender first has to return the expected value. Each contender runs in a
// process of its own, so that none profits from the engine’s optimisations for another. Batches of the contender and of
// the limit alternate, and the script prints the median over the pairs, so that other load on the machine cancels out.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { parseSubmission } from "@conform-to/dom/future";
import { parseWithZod } from "@conform-to/zod/v4";
import { coerceFormValue } from "@conform-to/zod/v4/future";
import { decode } from "decode-formdata";
import { parseFormData } from "parse-nested-form-data";
import * as z from "zod";
import { zfd } from "zod-form-data";
import { parseForm } from "../packages/plainform/src/core/validate/parse-form.ts";
import { schemas } from "./compile.mjs";
// The public entry of superforms runs only inside SvelteKit.
import { zod as superZod } from "./node_modules/sveltekit-superforms/dist/adapters/zod4.js";
import { superValidate } from "./node_modules/sveltekit-superforms/dist/superValidate.js";

/** The time for which each contender runs, in milliseconds. */
const duration = Number(process.env.MS ?? 1_500);

const toFormData = (entries) => {
  const data = new FormData();
  for (const [name, value] of entries) data.append(name, value);
  return data;
};
const number = (schema) =>
  z.preprocess((x) => (x === "" || x == null ? undefined : Number(x)), schema);
const succeeded = (result) => {
  assert.ok(result.success);
  return result.data;
};

// ── A sign-up form with 8 fields ──────────────────────────────────────────────────────────────────────────────────────
const signUpFields = {
  title: z.string().min(2).max(80),
  email: z.email(),
  password: z.string().min(8),
  age: z.number().int().min(18).max(120),
  country: z.enum(["fr", "de", "us", "jp", "br"]),
  terms: z.boolean().refine((x) => x),
  bio: z.string().min(10).max(2000),
  birthday: z.date().max(new Date("2015-01-01")),
};
const signUp = z.object(signUpFields);
const signUpPreprocessed = z.object({
  ...signUpFields,
  age: number(signUpFields.age),
  terms: z.preprocess((x) => x === true || x === "on", signUpFields.terms),
  birthday: z.preprocess(
    (x) => (x === "" || x == null ? undefined : new Date(x)),
    signUpFields.birthday,
  ),
});
const signUpCoerced = coerceFormValue(signUp);
const signUpZfd = zfd.formData({
  title: zfd.text(signUpFields.title),
  email: zfd.text(signUpFields.email),
  password: zfd.text(signUpFields.password),
  age: zfd.numeric(signUpFields.age),
  country: zfd.text(signUpFields.country),
  terms: zfd.checkbox().refine((x) => x),
  bio: zfd.text(signUpFields.bio),
  birthday: z.preprocess((x) => new Date(x), signUpFields.birthday),
});
const signUpSuper = superZod(signUp);
const texts = {
  title: "Ada Lovelace",
  email: "ada@example.com",
  password: "correct horse",
  age: "36",
  country: "fr",
  terms: "on",
  bio: "Wrote the first program.",
  birthday: "1990-12-10",
};
const typed = { ...texts, age: 36, terms: true, birthday: new Date("1990-12-10") };
const data = toFormData(Object.entries(texts));
const badTyped = { ...typed, title: "A", age: 7, password: "x" };
const badData = toFormData(Object.entries({ ...texts, title: "A", age: "7", password: "x" }));
const kinds = { age: 1, terms: 2, birthday: 3 };
const byHand = (formData) => {
  const value = { terms: false };
  for (const [name, text] of formData) {
    const kind = kinds[name];
    value[name] =
      kind === undefined
        ? text
        : kind === 1
          ? text === ""
            ? undefined
            : Number(text)
          : kind === 2
            ? text === "on"
            : text === ""
              ? undefined
              : new Date(text);
  }
  return value;
};

// ── 50 rows with 4 fields each: 200 entries ───────────────────────────────────────────────────────────────────────────
const row = (wrap) =>
  z.object({
    name: z.string().min(1),
    qty: wrap(z.number().int().min(1)),
    price: z.object({ amount: wrap(z.number().min(0)), currency: z.enum(["EUR", "USD"]) }),
  });
const rows = z.object({ items: z.array(row((schema) => schema)) });
const rowsPreprocessed = z.object({ items: z.array(row(number)) });
const rowsCoerced = coerceFormValue(rows);
const rowsTyped = {
  items: Array.from({ length: 50 }, (_, i) => ({
    name: `item ${i}`,
    qty: i + 1,
    price: { amount: i * 1.5, currency: i % 2 ? "EUR" : "USD" },
  })),
};
const rowEntries = (open, close) =>
  rowsTyped.items.flatMap(({ name, qty, price }, i) => [
    [`items${open}${i}${close}.name`, name],
    [`items${open}${i}${close}.qty`, String(qty)],
    [`items${open}${i}${close}.price.amount`, String(price.amount)],
    [`items${open}${i}${close}.price.currency`, price.currency],
  ]);
const rowsData = toFormData(rowEntries("[", "]"));
const rowsDotted = toFormData(rowEntries(".", ""));
const walk = (formData) => {
  const root = {};
  for (const [name, text] of formData) {
    const keys = name.split(/[.[\]]+/).filter(Boolean);
    let at = root;
    keys.forEach((key, i) => {
      if (key === "__proto__") return;
      if (i === keys.length - 1) at[key] = text;
      else at = at[key] ??= /^\d+$/.test(keys[i + 1]) ? [] : {};
    });
  }
  return root;
};

const limit = "zod safeParse, typed already (the limit)";
const groups = {
  "8 fields, valid": {
    expected: typed,
    cases: {
      [limit]: [() => signUp.safeParse(typed), succeeded],
      Plainform: [() => parseForm(signUp, data), succeeded],
      "by hand, a loop": [() => signUp.safeParse(byHand(data)), succeeded],
      "Object.fromEntries, z.preprocess": [
        () => signUpPreprocessed.safeParse(Object.fromEntries(data)),
        succeeded,
      ],
      "conform, future": [() => signUpCoerced.safeParse(parseSubmission(data).payload), succeeded],
      conform: [() => parseWithZod(data, { schema: signUp }), (result) => result.value],
      "decode-formdata": [() => signUpPreprocessed.safeParse(decode(data)), succeeded],
      "zod-form-data": [() => signUpZfd.safeParse(data), succeeded],
      superforms: [() => superValidate(data, signUpSuper), (result) => result.data],
    },
  },
  "8 fields, 3 errors by field": {
    cases: {
      [limit]: [() => signUp.safeParse(badTyped).error],
      Plainform: [() => parseForm(signUp, badData).fieldErrors],
      "by hand, z.flattenError": [
        () => z.flattenError(signUp.safeParse(byHand(badData)).error).fieldErrors,
      ],
      "conform, future": [() => signUpCoerced.safeParse(parseSubmission(badData).payload).error],
      conform: [() => parseWithZod(badData, { schema: signUp }).reply()],
      superforms: [() => superValidate(badData, signUpSuper)],
    },
  },
  "200 entries, items[i].price.amount": {
    expected: rowsTyped,
    cases: {
      [limit]: [() => rows.safeParse(rowsTyped), succeeded],
      Plainform: [() => parseForm(rows, rowsData), succeeded],
      "by hand, a path walker": [() => rowsPreprocessed.safeParse(walk(rowsData)), succeeded],
      "conform, future": [
        () => rowsCoerced.safeParse(parseSubmission(rowsData).payload),
        succeeded,
      ],
      conform: [() => parseWithZod(rowsData, { schema: rows }), (result) => result.value],
      "parse-nested-form-data": [
        () => rowsPreprocessed.safeParse(parseFormData(rowsData)),
        succeeded,
      ],
      "decode-formdata": [
        () =>
          rows.safeParse(
            decode(rowsDotted, {
              arrays: ["items"],
              numbers: ["items.$.qty", "items.$.price.amount"],
            }),
          ),
        succeeded,
      ],
    },
  },
};

const median = (list) => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)];
const now = () => Number(process.hrtime.bigint()) / 1_000;

async function batch(work, isAsync, count) {
  const start = now();
  if (isAsync) for (let i = 0; i < count; i++) await work();
  else for (let i = 0; i < count; i++) work();
  return (now() - start) / count;
}

async function measure({ cases, expected }, name) {
  const base = cases[limit][0];
  const [work, value] = cases[name];
  const first = work();
  const isAsync = first instanceof Promise;
  if (value && expected) assert.deepEqual(value(await first), expected);
  let mine = 1;
  let limits = 1;
  const warm = now() + 400_000;
  while (now() < warm) {
    mine = Math.max(1, Math.round(1_000 / (await batch(work, isAsync, mine))));
    limits = Math.max(1, Math.round(1_000 / (await batch(base, false, limits))));
  }
  const pairs = [];
  const end = now() + duration * 1_000;
  while (now() < end)
    pairs.push([await batch(work, isAsync, mine), await batch(base, false, limits)]);
  return { ratio: median(pairs.map(([a, b]) => a / b)), time: median(pairs.map(([a]) => a)) };
}

const [, script, group, name] = process.argv;
if (name !== undefined) console.log(JSON.stringify(await measure(groups[group], name)));
else {
  console.log(`Node ${process.version}`);
  for (const [title, { cases }] of Object.entries(groups)) {
    console.log(`\n| ${title} | × limit | µs |\n|---|---|---|`);
    for (const contender of Object.keys(cases)) {
      const output = execFileSync(process.execPath, [script, title, contender], {
        encoding: "utf8",
      });
      const { ratio, time } = JSON.parse(output);
      console.log(`| ${contender} | ${ratio.toFixed(2)} | ${time.toFixed(2)} |`);
    }
  }
  console.log("\n| compiled and described: 30 fields | first, ms | later, ms |\n|---|---|---|");
  for (const kind of Object.keys(schemas)) {
    const runs = Array.from({ length: 15 }, () =>
      JSON.parse(execFileSync(process.execPath, ["compile.mjs", kind], { encoding: "utf8" })),
    );
    const first = median(runs.map((run) => run.first)).toFixed(1);
    const later = median(runs.flatMap((run) => run.later)).toFixed(1);
    console.log(`| ${kind} | ${first} | ${later} |`);
  }
}
