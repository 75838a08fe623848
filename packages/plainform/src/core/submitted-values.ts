import { type FormState, idle } from "./form-state.ts";

/**
 * The texts that were sent under a name, for putting back. None are an answer, too: a box that was unticked comes
 * back unticked, whatever its default.
 *
 * @returns `undefined` where the form wasn't sent, or was saved: the control shows its default
 * @example submittedValuesOf(state, "colours") // ["red", "blue"]
 */
export function submittedValuesOf(state: FormState, name: string): readonly string[] | undefined {
  const { status, submission, values } = state;
  // A list's intent leaves the form idle. What never reached a server has the values of before: none at first.
  const wasSent = status === "idle" ? submission !== undefined : status !== "success";
  if (!wasSent || values === idle.values) return undefined;
  const typed = values[name] ?? [];
  return typeof typed === "string" ? [typed] : typed;
}
