import {
  type Content,
  type Control,
  controlsOf,
  type FormSnapshot,
  isBox,
  restoreSnapshot,
  takeSnapshot,
} from "./form-snapshot.ts";
import { askBeforeLeaving } from "./leave-warning.ts";
import { listenToControls } from "./listen-to-controls.ts";
import { secretSelector } from "./session-storage.ts";
import type { SavedDetail } from "./with-network-errors.ts";

/** Restores the entries that were stored before a reload. */
export function putBackKept(form: HTMLFormElement, kept: string): void {
  const entries: [name: string, value: unknown][] = JSON.parse(kept);
  const sent = new Map<string, (typeof entries)[number][]>();
  for (const entry of entries) sent.set(entry[0], [...(sent.get(entry[0]) ?? []), entry]);
  makeRows(form, Array.from(sent.keys()));
  const typing = controlsOf(form).flatMap(([key, control]): [string, Content][] => {
    if (control.disabled || control.matches(secretSelector)) return [];
    const texts = (sent.get(control.name) ?? []).map(([, value]) => String(value));
    if (isBox(control)) return [[key, texts.includes(control.value)]];
    if (control instanceof HTMLSelectElement) return [[key, texts]];
    const text = sent.get(control.name)?.shift()?.[1];
    return text === undefined ? [] : [[key, String(text)]];
  });
  restoreSnapshot(new Map(typing), form);
}

/**
 * Adds the rows that the names need to the form's lists. An inner list exists only once its row does, so this repeats
 * for each level.
 */
function makeRows(form: HTMLFormElement, names: readonly string[]): void {
  const depth = Math.max(0, ...names.map((name) => name.split("[").length - 1));
  for (let level = 0; level < depth; level += 1) {
    form.dispatchEvent(new CustomEvent("plainform:names", { detail: names }));
  }
}

/** How long a draft is kept, in milliseconds. */
const keptFor = 30 * 24 * 60 * 60 * 1_000;

interface Draft {
  readonly at: number;
  readonly typing: [string, boolean | string | string[]][];
}

/**
 * Stores a form's draft in `localStorage` after each change until the form is saved or reset.
 *
 * @param isFresh whether nothing was sent yet. An older draft is restored then, into the controls that still show their
 *   default.
 * @returns whether any control was restored
 */
export function keepDraft(
  form: HTMLFormElement,
  name: string,
  { isFresh, signal }: { isFresh: boolean; signal: AbortSignal },
): boolean {
  const key = `plainform draft ${name}`;
  const isBack = isFresh && putBackDraft(form, readDraft(key));
  let timer: ReturnType<typeof setTimeout> | undefined;
  // The number in a row's name may belong to another row after a change, so rows are stored completely.
  const isKept = (control: Control) =>
    !control.matches(secretSelector) && (isChanged(control) || control.name.includes("["));
  const write = () => {
    clearTimeout(timer);
    timer = undefined;
    const typing = Array.from(takeSnapshot(form, isKept));
    if (hasChanged(form))
      writeDraft(key, JSON.stringify({ at: Date.now(), typing } satisfies Draft));
    else writeDraft(key, undefined);
  };
  const forget = () => {
    clearTimeout(timer);
    timer = undefined;
    writeDraft(key, undefined);
  };
  const writeSoon = () => {
    timer ??= setTimeout(write, 300);
  };
  // The person may have typed before this file was loaded.
  if (hasChanged(form)) writeSoon();
  signal.addEventListener("abort", listenToControls(form, ["input"], writeSoon));
  form.addEventListener("plainform:rows", writeSoon, { signal });
  onSaved(form, forget, signal);
  // The listener is the window's, because by then the form's own handlers have decided whether it is reset at all.
  const onReset = (event: Event) => event.target === form && !event.defaultPrevented && forget();
  addEventListener("reset", onReset, { signal });
  addEventListener("pagehide", () => timer && write(), { signal });
  signal.addEventListener("abort", () => timer && write());
  return isBack;
}

function putBackDraft(form: HTMLFormElement, draft: Draft | undefined): boolean {
  if (!draft || draft.at < Date.now() - keptFor) return false;
  makeRows(
    form,
    draft.typing.map(([key]) => key),
  );
  const untouched = new Set(
    controlsOf(form).flatMap(([key, control]) => (isChanged(control) ? [] : [key])),
  );
  const typing: FormSnapshot = new Map(draft.typing.filter(([key]) => untouched.has(key)));
  restoreSnapshot(typing, form);
  return typing.size > 0;
}

function readDraft(key: string): Draft | undefined {
  try {
    const draft: Draft = JSON.parse(localStorage.getItem(key) ?? "null");
    return Array.isArray(draft?.typing) ? draft : undefined;
  } catch {
    // The text is no draft of the kit, or the browser has no storage.
    return undefined;
  }
}

function writeDraft(key: string, text: string | undefined): void {
  try {
    if (text === undefined) localStorage.removeItem(key);
    else localStorage.setItem(key, text);
  } catch {
    // The storage may be full or turned off. The form works without a draft then.
  }
}

/** Asks before the page is left while the form has changes that aren't saved. */
export function warnBeforeLeaving(
  form: HTMLFormElement,
  question: string,
  signal: AbortSignal,
): void {
  let isSaved = false;
  const isUnsaved = () =>
    !isSaved && controlsOf(form).some(([, control]) => isChanged(control) || isWrong(control));
  onSaved(
    form,
    () => {
      isSaved = true;
    },
    signal,
  );
  const onInput = () => {
    isSaved = false;
  };
  signal.addEventListener("abort", listenToControls(form, ["input"], onInput));
  askBeforeLeaving(isUnsaved, question, signal);
}

/** Calls `act` after this form was saved. */
function onSaved(form: HTMLFormElement, act: () => void, signal: AbortSignal): void {
  const listener = (event: Event) => {
    if ((event as CustomEvent<SavedDetail>).detail.form === form) act();
  };
  addEventListener("plainform:saved", listener, { signal });
}

/** Whether any control of a form differs from its default. */
function hasChanged(form: HTMLFormElement): boolean {
  return controlsOf(form).some(([, control]) => isChanged(control));
}

/** Whether the control is marked as wrong: its content was sent and not saved. */
function isWrong(control: Control): boolean {
  return control.getAttribute("aria-invalid") === "true";
}

/** Whether a control's content differs from its default. */
function isChanged(control: Control): boolean {
  if (control instanceof HTMLSelectElement) {
    const options = Array.from(control.options);
    const hasDefault = options.some(({ defaultSelected }) => defaultSelected);
    return options.some(
      ({ selected, defaultSelected }, i) =>
        selected !== (hasDefault || control.multiple ? defaultSelected : i === 0),
    );
  }
  if (control instanceof HTMLInputElement && /^(checkbox|radio)$/.test(control.type)) {
    return control.checked !== control.defaultChecked;
  }
  return control.value !== control.defaultValue;
}
