import { type FormState, idle } from "./form-state.ts";

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
