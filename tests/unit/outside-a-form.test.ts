import { expect, test, vi } from "vitest";
import type { FieldStore } from "@/packages/plainform/src/react/field-store.ts";
import { FieldStoreContext } from "@/packages/plainform/src/react/form-context.ts";

// The other unit tests have the React of Server Components, which knows no context.
// @ts-expect-error The file itself has no types: only the name "react" does.
vi.mock("react", () => import("../../node_modules/react/index.js"));

test("fields outside a form note nothing in what all requests share", () => {
  const { _currentValue: fieldStore } = FieldStoreContext as unknown as {
    _currentValue: FieldStore;
  };
  fieldStore.register({
    field: { kind: "text", type: "text", name: "secret", required: true, messages: {} },
  });
  fieldStore.shown.add("secret");
  expect(fieldStore.fields()).toEqual([]);
  expect(fieldStore.fieldOf("secret")).toBeUndefined();
  expect(fieldStore.shown.has("secret")).toBe(false);
});
