"use client";

import { use, useEffect, useId } from "react";
import { withoutDatePart } from "../core/date-parts.ts";
import type { FieldErrors } from "../core/validate/field-errors.ts";
import type { FieldStore } from "./field-store.ts";
import { controlId, FieldStoreContext, useFormContext } from "./form-context.ts";
import { revealAndFocus } from "./reveal-and-focus.ts";
import { summaryTexts } from "./texts/summary.ts";
import { useTexts } from "./texts/text.tsx";
import { useErrorTitle } from "./use-error-title.ts";
import { useHydrated } from "./use-hydrated.ts";
import { waitUntil } from "./wait-until.ts";

/** The errors of a form, for the markup of a summary. */
export interface ErrorSummaryState {
  /** Tie these to the element around the summary: it takes the focus after a failed submission. */
  attributes: { id: string; tabIndex: -1 };
  heading: string;
  /** The errors that belong to no field. */
  formErrors: readonly string[];
  /** The first error of each field, in the order of the fields. A field that isn't on the page has no `href`. */
  fieldErrors: readonly {
    name: string;
    message: string | undefined;
    href: string | undefined;
    onClick: (event: React.MouseEvent<HTMLAnchorElement>) => void;
  }[];
}

/**
 * Returns the errors of the surrounding form, or `undefined` for a form without errors. Rows with the same error have
 * their number after it: “Enter a name (2)”. The title of the page says that there are errors, too.
 *
 * @example
 * const summary = useErrorSummary();
 * return summary && (
 *   <div {...summary.attributes}>
 *     <div role="alert">
 *       <h2>{summary.heading}</h2>
 *       {summary.formErrors.map((message) => <p key={message}>{message}</p>)}
 *       {summary.fieldErrors.map(({ name, message, href, onClick }) => (
 *         <p key={name}>{href ? <a {...{ href, onClick }}>{message}</a> : message}</p>
 *       ))}
 *     </div>
 *   </div>
 * );
 */
export function useErrorSummary(): ErrorSummaryState | undefined {
  const { id, resultId, state } = useFormContext();
  const { summaryHeading } = useTexts(summaryTexts);
  const errors = numbered(state.fieldErrors);
  const formErrors = Array.from(new Set(state.formErrors));
  const hasErrors = errors.length > 0 || formErrors.length > 0;
  useErrorTitle(hasErrors);
  useRegisteredSummary();
  const linked = useLinked(
    id,
    resultId,
    errors.map(([name]) => name),
  );
  if (!hasErrors) return undefined;
  return {
    attributes: { id: resultId, tabIndex: -1 },
    heading: summaryHeading,
    formErrors,
    fieldErrors: errors.map(([name, message]) => ({
      name,
      message,
      href: linked.has(name) ? `#${controlId(id, name)}` : undefined,
      onClick: revealLinked,
    })),
  };
}

/** Registers the summary with the form, so that the form doesn't show its errors a second time. */
function useRegisteredSummary(): void {
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
function numbered(fieldErrors: FieldErrors): [name: string, message: string | undefined][] {
  const errors = Object.entries(fieldErrors);
  const messages = errors.map(([, [message]]) => message);
  return errors.map(([name, [message]]) => {
    const rows = Array.from(name.matchAll(/\[(\d+)\]/g), ([, index]) => Number(index) + 1);
    const isSaidTwice = messages.indexOf(message) !== messages.lastIndexOf(message);
    return [name, isSaidTwice && rows.length > 0 ? `${message} (${rows.join(".")})` : message];
  });
}

/** Reveals a hidden control before the link is followed. The browser itself follows a link to a visible one. */
function revealLinked(event: React.MouseEvent<HTMLAnchorElement>): void {
  const control = document.getElementById(event.currentTarget.hash.slice(1));
  if (!control || control.checkVisibility()) return;
  event.preventDefault();
  revealAndFocus(control);
}

/** Returns those fields that are on the page, for the links. */
function useLinked(id: string, summaryId: string, names: string[]): ReadonlySet<string> {
  const fieldStore = use(FieldStoreContext);
  const hasScripts = useHydrated();
  if (hasScripts)
    return new Set(names.filter((name) => document.getElementById(controlId(id, name))));
  // While a page is hydrated, the links are those of the server's HTML.
  const summary = typeof document === "undefined" ? null : document.getElementById(summaryId);
  if (summary) {
    const links = Array.from(summary.querySelectorAll("a"), (link) => link.getAttribute("href"));
    return new Set(names.filter((name) => links.includes(`#${controlId(id, name)}`)));
  }
  // The name of a date in parts is rendered before the names of its parts.
  const isShown = (name: string) =>
    fieldStore.shown.has(name) || fieldStore.shown.has(withoutDatePart(name));
  if (!names.every(isShown)) use(fieldsRendered(fieldStore, () => names.every(isShown)));
  return new Set(names.filter(isShown));
}

const renderings = new WeakMap<FieldStore, Promise<void>>();

/**
 * Resolves once the server has rendered the fields, which come after the summary, or after a third of a second: a field
 * that isn't on the page is never rendered. The promise is the same each time, because React renders a suspended
 * component again.
 */
function fieldsRendered(fieldStore: FieldStore, isDone: () => boolean): Promise<void> {
  const promise = renderings.get(fieldStore) ?? waitUntil(isDone, 25);
  renderings.set(fieldStore, promise);
  return promise;
}
