// Measures how long it takes to compile and describe a schema of 30 fields, in milliseconds. `parse.mjs` runs this file
// once for each kind of schema and round, in a process that has loaded only zod and the kit, as in an application that
// starts. It prints the time of the first schema and those of 50 more like it.
import * as z from "zod";
import { fieldsOf } from "../packages/plainform/src/core/fields-of.ts";

export const schemas = {
  "30 texts, in words of their own": [
    () => z.string().trim().min(1, "Enter it").max(200, "Make it shorter"),
  ],
  "six kinds, in words of their own": [
    () => z.string().min(1, "Enter it").max(80, "Make it shorter"),
    () => z.email("Enter an email address"),
    () => z.number("Enter a number").int("Enter a whole number").min(1, "At least 1"),
    () => z.enum(["a", "b", "c"], "Choose one"),
    () => z.boolean(),
    () => z.date("Enter a date").optional(),
  ],
  "six kinds, in the kit’s words": [
    () => z.string().min(1).max(80),
    () => z.email(),
    () => z.number().int().min(1),
    () => z.enum(["a", "b", "c"]),
    () => z.boolean(),
    () => z.date().optional(),
  ],
};

function compileTime(makers) {
  const fields = Array.from({ length: 30 }, (_, i) => [`field${i}`, makers[i % makers.length]()]);
  const schema = z.object(Object.fromEntries(fields));
  const start = performance.now();
  fieldsOf(schema);
  return performance.now() - start;
}

const makers = schemas[process.argv[2]];
if (makers) {
  const first = compileTime(makers);
  console.log(
    JSON.stringify({ first, later: Array.from({ length: 50 }, () => compileTime(makers)) }),
  );
}
