import { unstable_isUnrecognizedActionError, unstable_rethrow } from "next/navigation";
import type { FormState } from "@/lib/form/state.ts";
import { tooLargeText } from "@/lib/http/too-large.ts";
import { tooManyText } from "@/lib/http/too-many.ts";
import { answer } from "./guard.ts";
import type { NativeControl } from "./on-controls.ts";
import { reloading, secret, stash } from "./stash.ts";
import { failureTexts } from "./texts/failure.ts";

/** What is on its way: of several submissions in turn, the last. */
export interface Flight {
  /** What it sends, to be compared with what is about to be sent. */
  readonly content: string;
  /** What had the focus as it was sent. */
  readonly focused: Element | null;
  /** What something was entered into since. */
  readonly later: Set<NativeControl>;
}

/** After a success: the defaults, which the answer may have brought anew, but for what was entered since. */
export function startOver(form: HTMLFormElement, { focused, later }: Flight): void {
  const putBack = Array.from(later, keep);
  form.reset();
  for (const control of putBack) control();
  // A button that stood in the summary is gone, and the focus with it.
  if (focused && !focused.isConnected) form.querySelector<HTMLElement>("[type=submit]")?.focus();
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
 * Why a form didn't reach its action. A page of an older build is opened again, with what was entered.
 *
 * @param texts what the page says in place of the English
 * @returns nothing, where the server couldn't be reached at all
 */
export function failureOf(
  error: unknown,
  previous: FormState,
  form: HTMLFormElement | null,
  texts: object,
): FormState | undefined {
  unstable_rethrow(error);
  const { tooLarge, tooMany, outdated } = { ...failureTexts, ...texts };
  if ((error as Error)?.message === tooLargeText) return answer(previous, "invalid", tooLarge);
  if ((error as Error)?.message === tooManyText) return answer(previous, "failed", tooMany);
  if (!unstable_isUnrecognizedActionError(error)) return undefined;
  // Where it can't be kept, the person is asked to copy it.
  if (form && stash(form, reloading, entriesOf(form))) location.reload();
  return answer(previous, "failed", outdated);
}

/** What a form would send that a browser may keep, as JSON. */
function entriesOf(form: HTMLFormElement): string {
  const data = new FormData(form);
  for (const control of form.elements as Iterable<HTMLInputElement>) {
    if (control.matches(secret)) data.delete(control.name);
  }
  return JSON.stringify(Array.from(data));
}
