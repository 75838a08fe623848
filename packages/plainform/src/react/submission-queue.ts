import { tokenName } from "../core/reserved-names.ts";
import type { FormAction } from "./form-action.ts";

/**
 * What is in a form's data, to tell whether another is the same submission, such as that of the second of two quick
 * clicks. The token isn't part of it: it changes as soon as a submission is accepted, which may be between the clicks.
 */
export function contentOf(data: FormData): string {
  return JSON.stringify(
    Array.from(data, ([name, value]) => {
      // Each reading of an empty file input makes a new file, with the time of the reading.
      const { size, lastModified } = value as File;
      return name === tokenName || [name, size ? [(value as File).name, lastModified] : value];
    }),
  );
}

/**
 * Lets a form's action run for several submissions in turn: React waits with each until the one before was answered.
 * Each is sent with the token of its time. With that of the page, a value that was changed and changed back would be the
 * first submission again, and never saved.
 *
 * @param id the form's, which is part of its tokens
 * @param accepted the form's last submission that was accepted
 */
export function inTurn(
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
