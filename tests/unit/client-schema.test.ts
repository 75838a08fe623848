import { expect, test, vi } from "vitest";
import { assertClientSchema } from "@/packages/plainform/src/react/client-schema.ts";
import { Form } from "@/packages/plainform/src/react/form.tsx";
import { lazySchema } from "@/packages/plainform/src/react/react-hook-form/lazy-schema.ts";
import { postSchema } from "@/schemas/post.ts";

// A form in the browser asks Next's router, which has no part in this test.
vi.mock("next/navigation", () => ({}));

// The other unit tests have the React of Server Components, which knows no hooks of the browser.
// @ts-expect-error The file itself has no types: only the name "react" does.
vi.mock("react", () => import("../../node_modules/react/index.js"));

const load = () => import("@/schemas/post.ts").then(({ postSchema }) => postSchema);
const action = async () => ({
  status: "idle" as const,
  values: {},
  fieldErrors: {},
  formErrors: [],
});

test.each([
  ["a function", load],
  ["something else", postSchema],
])("a form that gets %s as its schema tells a developer to write lazySchema", (given, schema) => {
  const render = () => Form({ action, schema: schema as never });
  expect(render).toThrow("PF-205");
  expect(render).toThrow(`but this form got ${given}`);
  expect(render).toThrow("schema={lazySchema(() => import(");
});

test("what lazySchema makes is a form’s schema", () => {
  expect(() => assertClientSchema(lazySchema(load))).not.toThrow();
});

test("a module with several schemas is refused in words that say what to write", async () => {
  const several = lazySchema(async () => ({ one: postSchema, two: postSchema }));
  await expect(several.load()).rejects.toThrow(
    'exports 2. Say which: lazySchema(() => import("…").then((module) => module.postSchema))',
  );
});

test("a schema, a default export and the only schema of a module are loaded", async () => {
  const modules = [
    postSchema,
    { default: postSchema, other: postSchema },
    { postSchema, limit: 3 },
  ];
  for (const loaded of modules) {
    expect(await lazySchema(async () => loaded).load()).toBeTypeOf("function");
  }
});
