import type { FieldErrors } from "./validate/field-errors.ts";

/**
 * The submitted values by name, for putting back. A name has a list of texts when it stands for a list or was sent more
 * than once.
 */
export type FormValues = Record<string, string | string[]>;

/**
 * What a form shows after it was sent. Plain JSON: without JavaScript it travels in the page, where the person
 * can read and change it, so it holds no secrets and the server never trusts it.
 *
 * @example
 * { status: "invalid", values: { title: "" }, fieldErrors: { title: ["Enter a title"] }, formErrors: [], submission: "…" }
 */
export interface FormState<Data = unknown> {
  /**
   * `idle`: not sent yet, or a list's rows were changed. `invalid`: something to correct. `failed`: nothing wrong with
   * the form; its error says what is known of what was to be saved. `success`: the operation is done.
   */
  readonly status: "idle" | "invalid" | "failed" | "success";
  /** What was typed, by name, for putting back. */
  readonly values: FormValues;
  /** Messages by the name of a control; the first of each is shown. */
  readonly fieldErrors: FieldErrors;
  /** What is wrong with the form as a whole. */
  readonly formErrors: readonly string[];
  /**
   * After `failed`: it may have been saved, and sending it again may save it twice. Of a form with a token, that is never
   * so.
   */
  readonly mayBeSavedTwice?: true;
  /** What was done, after a success. */
  readonly message?: string;
  /** What the operation handed back. */
  readonly data?: Data;
  /** What was asked for in place of saving it: `links[1]:up`. */
  readonly intent?: string;
  /** A fresh UUID each answer, so that two equal answers can be told apart. */
  readonly submission?: string;
}

/** The state of a form that wasn't sent yet. */
export const idle: FormState<never> = {
  status: "idle",
  values: {},
  fieldErrors: {},
  formErrors: [],
};
