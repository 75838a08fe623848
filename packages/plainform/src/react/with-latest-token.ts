import { tokenName } from "../core/reserved-names.ts";
import type { FormAction } from "./form-action.ts";

/**
 * Returns a form's content as a string, to recognise the same submission twice, such as the second of two quick clicks.
 * The token is left out, because it changes when a submission is accepted, which may happen between the clicks.
 */
export function formContent(data: FormData): string {
  return JSON.stringify(
    Array.from(data, ([name, value]) => {
      // An empty file input gives a new file at each reading, with the time of that reading.
      const { size, lastModified } = value as File;
      return name === tokenName || [name, size ? [(value as File).name, lastModified] : value];
    }),
  );
}

/**
 * Wraps a form's action for several submissions in turn. React starts each one after the previous answer. Each
 * submission gets the token of that moment: with the page's token, a value that was changed and changed back would look
 * like the first submission again, and would never be saved.
 *
 * @param id the form's id, which is part of its tokens
 * @param accepted the id of the form's last accepted submission
 */
export function withLatestToken(
  action: FormAction,
  id: string,
  accepted: React.RefObject<string | undefined>,
): FormAction {
  return async (previous, data) => {
    if (accepted.current && data.has(tokenName)) data.set(tokenName, `${accepted.current}.${id}`);
    const state = await action(previous, data);
    if (state.status === "success") accepted.current = state.submission;
    return state;
  };
}
