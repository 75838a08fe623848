"use client";

import {
  controlId,
  type FieldErrors,
  type FieldStore,
  FieldStoreContext,
  resultId,
  revealAndFocus,
  summaryTexts,
  turnsUntil,
  useErrorTitle,
  useFormContext,
  useHydrated,
  useTexts,
  withoutDatePart,
} from "plainform/react";
import { use, useEffect, useId } from "react";
import { classNames } from "./class-names.ts";
import { RetryButton } from "./retry-button.tsx";

/**
 * All errors of a form, at its top and in the order of the fields. Each error links to its field, unless the field
 * isn't on the page. Rows with the same error have their number after it: “Enter a name (2)”. It renders a `<div>`
 * while there are errors, otherwise nothing. It takes the focus after every failed submission; without JavaScript the
 * browser moves the focus, because the answer's address ends in `#` and the summary's id.
 *
 * @example <Form action={createPost}><ErrorSummary />…</Form>
 */
export function ErrorSummary({
  headingLevel = 2,
  className,
  ...attributes
}: {
  /** The level of the summary's heading: one deeper than the heading above the form. */
  headingLevel?: 2 | 3 | 4 | 5 | 6;
} & Omit<React.ComponentProps<"div">, "id" | "ref" | "children">) {
  const Heading = `h${headingLevel}` as const;
  const { id, state } = useFormContext();
  const texts = useTexts(summaryTexts);
  const errors = inOtherWords(state.fieldErrors);
  // The answer's address leads to the summary. After a button of a list it leads to the row, so the id is another one.
  const ownId = resultId(id) + (state.intent === undefined ? "" : "-before");
  const hasErrors = errors.length > 0 || state.formErrors.length > 0;
  useErrorTitle(hasErrors);
  useNoted();
  const linked = useLinked(
    id,
    ownId,
    errors.map(([name]) => name),
  );

  if (!hasErrors) return null;
  return (
    <div
      {...attributes}
      id={ownId}
      tabIndex={-1}
      className={classNames(
        "scroll-mt-6 rounded-card border-2 border-danger bg-danger-soft p-5",
        className,
      )}
    >
      {/* The alert is a child of the focused element, because some screen readers would otherwise announce both. */}
      <div role="alert">
        <Heading className="text-lg font-bold">{texts.summaryHeading}</Heading>
        <ul className="mt-2 space-y-1">
          {Array.from(new Set(state.formErrors), (message) => (
            <li key={message}>{message}</li>
          ))}
          {errors.map(([name, message]) => (
            <li key={name}>
              {linked.has(name) ? (
                <a
                  href={`#${controlId(id, name)}`}
                  onClick={lead}
                  className="font-semibold text-danger underline underline-offset-4 hover:text-danger-strong"
                >
                  {message}
                </a>
              ) : (
                message
              )}
            </li>
          ))}
        </ul>
      </div>
      <RetryButton />
    </div>
  );
}

/** Registers the summary with the form, so that the form doesn't show its errors a second time. */
function useNoted(): void {
  const { summaries } = use(FieldStoreContext);
  const key = useId();
  // The server runs no effects, and the first errors may come with the first render.
  summaries.add(key);
  useEffect(() => {
    summaries.add(key);
    return () => summaries.delete(key);
  }, [summaries, key]);
}

/** Returns the first error of each field. Rows with the same error get their numbers. */
function inOtherWords(fieldErrors: FieldErrors): [name: string, message: string | undefined][] {
  const errors = Object.entries(fieldErrors);
  const messages = errors.map(([, [message]]) => message);
  return errors.map(([name, [message]]) => {
    const rows = Array.from(name.matchAll(/\[(\d+)\]/g), ([, index]) => Number(index) + 1);
    const isSaidTwice = messages.indexOf(message) !== messages.lastIndexOf(message);
    return [name, isSaidTwice && rows.length > 0 ? `${message} (${rows.join(".")})` : message];
  });
}

/** The browser itself follows a link to a visible field. A hidden field has to be revealed first. */
function lead(event: React.MouseEvent<HTMLAnchorElement>): void {
  const control = document.getElementById(event.currentTarget.hash.slice(1));
  if (!control || control.checkVisibility()) return;
  event.preventDefault();
  revealAndFocus(control);
}

/** Returns those fields that are on the page, for the links. */
function useLinked(id: string, ownId: string, names: string[]): ReadonlySet<string> {
  const fieldStore = use(FieldStoreContext);
  const hasScripts = useHydrated();
  if (hasScripts)
    return new Set(names.filter((name) => document.getElementById(controlId(id, name))));
  // During hydration, the links have to be those of the server’s HTML.
  const summary = typeof document === "undefined" ? null : document.getElementById(ownId);
  if (summary) {
    const links = Array.from(summary.querySelectorAll("a"), (link) => link.getAttribute("href"));
    return new Set(names.filter((name) => links.includes(`#${controlId(id, name)}`)));
  }
  // The summary comes before the fields, so the server's HTML waits until they are rendered.
  // The error of a date's part has the name of the part, and the date is registered by its own name.
  const isShown = (name: string) =>
    fieldStore.shown.has(name) || fieldStore.shown.has(withoutDatePart(name));
  if (!names.every(isShown)) use(rendered(fieldStore, () => names.every(isShown)));
  return new Set(names.filter(isShown));
}

const waiting = new WeakMap<FieldStore, Promise<void>>();

/**
 * Resolves when all fields have been rendered, some of which may suspend first. The number of turns is limited, because a
 * field that isn't on the page is never rendered.
 */
function rendered(fieldStore: FieldStore, isDone: () => boolean): Promise<void> {
  const known = waiting.get(fieldStore);
  if (known) return known;
  const promise = turnsUntil(isDone, 25);
  waiting.set(fieldStore, promise);
  return promise;
}
