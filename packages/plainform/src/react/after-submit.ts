import { isUnrecognizedAction, rethrowControlFlow } from "#framework";
import type { FormState } from "../core/form-state.ts";
import { tokenName } from "../core/reserved-names.ts";
import { tooLargeText, tooManyText } from "../core/status-texts.ts";
import { clientState } from "./client-state.ts";
import type { NativeControl } from "./listen-to-controls.ts";
import { reloadKey, secretSelector, sessionText } from "./session-storage.ts";
import { firstButton } from "./submitters.ts";
import { failureTexts } from "./texts/failure.ts";

export { revealAndFocus } from "./reveal-and-focus.ts";

/** The submission that is on its way; the latest one if several are queued. */
export interface PendingSubmission {
  /** The submission's content, by which the form recognises the same content sent twice. */
  readonly content: string;
  /** The element that had the focus when the form was sent. */
  readonly focused: Element | null;
  /** The controls that the person has edited since. */
  readonly editedMeanwhile: Set<NativeControl>;
}

/**
 * Resets a form after a success. The answer may have brought new defaults. Controls that the person has edited since
 * the form was sent keep their content.
 */
export function resetForm(
  form: HTMLFormElement,
  { focused, editedMeanwhile: later }: PendingSubmission,
): void {
  const putBack = Array.from(later, keep);
  form.reset();
  for (const control of putBack) control();
  // A focused button of the error summary leaves the page with the summary, and would take the focus along.
  if (focused && !focused.isConnected) firstButton(form)?.focus();
}

/** Returns a function that restores the control's present content. */
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
 * Returns the state for a submission whose action threw. If the page is of an older build, it is reloaded and filled in
 * again.
 *
 * @param data the submitted entries
 * @param texts the page's texts, which replace the English ones
 * @returns `undefined` if the server couldn't be reached
 * @throws the error itself if it is the framework's control flow
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
    // If the browser can't store the content, the page isn't reloaded and the message asks the person to copy it.
    if (form && sessionText(form, reloadKey, storableEntries(form))) location.reload();
    return clientState(previous, "failed", outdated);
  }
  if (error instanceof TypeError && ofFetch.test(message)) return undefined;
  // The form tells the person only what is known; `reportError` gives the error to the application's monitoring.
  reportError(error);
  return clientState(previous, "failed", data.has(tokenName) ? unclearOnce : unclear);
}

/**
 * The beginnings of `fetch`'s messages for a failed connection in Chromium, Firefox and WebKit. Nothing but the message
 * tells such a `TypeError` from one of a script, which may be thrown after the form was saved.
 */
const ofFetch =
  /^(Failed to fetch|NetworkError when|Load failed|The network connection was lost|The Internet connection|cancelled)/;

/** Returns a form's entries as JSON, without those that a browser must not store. */
function storableEntries(form: HTMLFormElement): string {
  const data = new FormData(form);
  for (const control of form.elements as Iterable<HTMLInputElement>) {
    if (control.matches(secretSelector)) data.delete(control.name);
  }
  return JSON.stringify(Array.from(data));
}
