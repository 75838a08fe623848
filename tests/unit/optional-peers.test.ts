import { expect, test } from "vitest";
import { kit, kitFiles, wayTo } from "./imports.ts";

const adapter = `${kit}/react/react-hook-form/`;
const entry = `${kit}/react-hook-form.ts`;
const reactHookForm = /^(react-hook-form|@hookform\/resolvers)(\/|$)/;

test("nothing of a form leads to React Hook Form but lazySchema and what stands beside it", () => {
  const files = kitFiles().filter((file) => !file.startsWith(adapter) && file !== entry);
  expect(files).toContain(`${kit}/react/form.tsx`);
  expect(files).toContain(`${kit}/react/lazy-features.tsx`);
  const ways = files.flatMap((file) => wayTo(reactHookForm, file)?.join(" → ") ?? []);
  expect(ways).toEqual([]);
});

test("lazySchema leads there, types and late imports included", () => {
  expect(wayTo(reactHookForm, `${adapter}lazy-schema.ts`)).toEqual([
    `${adapter}lazy-schema.ts`,
    `${adapter}adapter.tsx`,
    "react-hook-form",
  ]);
  expect(wayTo(reactHookForm, `${adapter}use-react-hook-form.ts`)?.at(-1)).toBe("react-hook-form");
});
