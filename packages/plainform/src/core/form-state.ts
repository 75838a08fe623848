import type { FieldErrors } from "./validate/field-errors.ts";

/**
 * The submitted values by name, to show them again. A name has a list of texts when it stands for a list or was sent
 * more than once.
 */
export type FormValues = Record<string, string | string[]>;

/**
 * What a form shows after it was sent. Plain JSON: without JavaScript it travels in the page, where the person
 * can read and change it, so it holds no secrets and the server never trusts it.
 *
 * @example
 * { status: "invalid", values: { title: "" }, fieldErrors: { title: ["Enter a title"] }, formErrors: [], submission:
 * "…" }
 */
export interface FormState<Data = unknown> {
  /**
   * `idle`: not sent yet, or a list's rows were changed. `invalid`: something to correct. `failed`: nothing wrong with
   * the form; its error says what is known of what was to be saved. `success`: the operation is done.
   */
  readonly status: "idle" | "invalid" | "failed" | "success";
  /** The typed texts by name, to show them again. */
  readonly values: FormValues;
  /** Messages by the name of a control; the first of each is shown. */
  readonly fieldErrors: FieldErrors;
  /** The messages about the form as a whole. */
  readonly formErrors: readonly string[];
  /**
   * After `failed`, the form may have been saved, and sending it again may save it twice. A form with a token never has
   * this, because it is saved once.
   */
  readonly mayBeSavedTwice?: true;
  /** The text that says what was done, after a success. */
  readonly message?: string;
  /** The data that the operation returned. */
  readonly data?: Data;
  /** The value of the list's button that was pressed, in place of saving the form: `links[1]:up`. */
  readonly intent?: string;
  /** A fresh UUID for each answer, so that two equal answers can be told apart. */
  readonly submission?: string;
}

/** The state of a form that wasn't sent yet. */
export const idle: FormState<never> = {
  status: "idle",
  values: {},
  fieldErrors: {},
  formErrors: [],
};

/**
 * Returns the texts that were sent under a name, to show them again. An empty list is an answer, too: a box that a
 * person unticked is shown unticked, whatever its default.
 *
 * @returns `undefined` where the form wasn't sent, or was saved: the control shows its default
 * @example submittedValuesOf(state, "colours") // ["red", "blue"]
 */
export function submittedValuesOf(state: FormState, name: string): readonly string[] | undefined {
  const { status, submission, values } = state;
  // After a list's button the status is idle. A form that never reached the server keeps its earlier values.
  const wasSent = status === "idle" ? submission !== undefined : status !== "success";
  if (!wasSent || values === idle.values) return undefined;
  const typed = values[name] ?? [];
  return typeof typed === "string" ? [typed] : typed;
}
