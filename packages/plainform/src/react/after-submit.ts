import { isUnrecognizedAction, rethrowControlFlow } from "#framework";
import type { FormState } from "../core/form-state.ts";
import { tooLargeText, tooManyText } from "../core/refusal-texts.ts";
import { tokenName } from "../core/reserved-names.ts";
import { clientState } from "./client-state.ts";
import type { NativeControl } from "./on-controls.ts";
import { firstButton } from "./press-button.ts";
import { reloading, secret, stash } from "./session-store.ts";
import { failureTexts } from "./texts/failure.ts";

export { revealAndFocus } from "./reveal-and-focus.ts";

/** The submission that is on its way; the last one where several wait for their turn. */
export interface PendingSubmission {
  /** What it sends, to be compared with what is about to be sent. */
  readonly content: string;
  /** What had the focus as it was sent. */
  readonly focused: Element | null;
  /** What something was entered into since. */
  readonly editedMeanwhile: Set<NativeControl>;
}

/** After a success: the defaults, which the answer may have brought anew, but for what was entered since. */
export function resetForm(
  form: HTMLFormElement,
  { focused, editedMeanwhile: later }: PendingSubmission,
): void {
  const putBack = Array.from(later, keep);
  form.reset();
  for (const control of putBack) control();
  // A button that stood in the summary is gone, and the focus with it.
  if (focused && !focused.isConnected) firstButton(form)?.focus();
}

/** Gives back what puts a control as it is now. */
function keep(control: NativeControl): () => void {
  const { value, checked, files } = control;
  const options = Array.from(control.options ?? [], (option) => [option, option.selected] as const);
  return () => {
    for (const [option, selected] of options) option.selected = selected;
    if (options.length > 0) return;
    if (files) control.files = files;
    else Object.assign(control, { value, checked });
  };
}

/**
 * Why a form has no answer of its action. A page of an older build is opened again, with what was entered.
 *
 * @param data what was sent
 * @param texts what the page says in place of the English
 * @returns nothing, where no answer came from the server at all
 */
export function failureStateOf(
  error: unknown,
  previous: FormState,
  data: FormData,
  form: HTMLFormElement | null,
  texts: object,
): FormState | undefined {
  rethrowControlFlow(error);
  const { tooLarge, tooMany, outdated, unclear, unclearOnce } = { ...failureTexts, ...texts };
  const { message } = error as Error;
  if (message === tooLargeText) return clientState(previous, "invalid", tooLarge);
  if (message === tooManyText) return clientState(previous, "failed", tooMany);
  if (isUnrecognizedAction(error)) {
    // Where it can't be kept, the person is asked to copy it.
    if (form && stash(form, reloading, entriesOf(form))) location.reload();
    return clientState(previous, "failed", outdated);
  }
  if (error instanceof TypeError && ofFetch.test(message)) return undefined;
  // The form says what is known. What it was is for those who look after the page.
  reportError(error);
  return clientState(previous, "failed", data.has(tokenName) ? unclearOnce : unclear);
}

/**
 * How `fetch` begins to say that there is no connection, in Chromium, Firefox and WebKit: the errors have nothing else
 * that tells them from those of a script, which may be thrown after the form was saved.
 */
const ofFetch =
  /^(Failed to fetch|NetworkError when|Load failed|The network connection was lost|The Internet connection|cancelled)/;

/** What a form would send that a browser may keep, as JSON. */
function entriesOf(form: HTMLFormElement): string {
  const data = new FormData(form);
  for (const control of form.elements as Iterable<HTMLInputElement>) {
    if (control.matches(secret)) data.delete(control.name);
  }
  return JSON.stringify(Array.from(data));
}
