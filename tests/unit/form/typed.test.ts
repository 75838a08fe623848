import { expect, test } from "vitest";
import {
  type FormState,
  idle,
  submittedValuesOf,
} from "@/packages/plainform/src/core/form-state.ts";

const submission = "2f1b4bb0-9f4e-4a0c-b1f3-5f6a54f7b9e1";
const sent = (state: Partial<FormState>): FormState => ({
  ...idle,
  values: { title: "A walk", tags: ["a", "b"] },
  submission,
  ...state,
});

test.each(["invalid", "failed"] as const)(
  "what was typed comes back when a form is %s",
  (status) => {
    expect(submittedValuesOf(sent({ status }), "title")).toEqual(["A walk"]);
    expect(submittedValuesOf(sent({ status }), "tags")).toEqual(["a", "b"]);
  },
);

test("a name that sent nothing was left empty, and its default doesn’t count", () => {
  expect(submittedValuesOf(sent({ status: "invalid" }), "newsletter")).toEqual([]);
});

test("rows that a button changed are what was typed", () => {
  expect(submittedValuesOf(sent({ status: "idle" }), "title")).toEqual(["A walk"]);
});

test("defaults count before a form is sent, and after it was saved", () => {
  expect(submittedValuesOf(idle, "newsletter")).toBeUndefined();
  expect(submittedValuesOf(sent({ status: "success", values: {} }), "newsletter")).toBeUndefined();
});

test("defaults count while nothing of the form has ever reached the server", () => {
  expect(
    submittedValuesOf(sent({ status: "failed", values: idle.values }), "newsletter"),
  ).toBeUndefined();
});
