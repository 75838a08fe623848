"use client";

import { useErrorSummary } from "plainform/react";
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
  const summary = useErrorSummary();
  if (!summary) return null;
  return (
    <div
      {...attributes}
      {...summary.attributes}
      className={classNames(
        "scroll-mt-6 rounded-card border-2 border-danger bg-danger-soft p-5",
        className,
      )}
    >
      {/* The alert is inside the element that takes the focus: a screen reader that reads both would say it twice. */}
      <div role="alert">
        <Heading className="text-lg font-bold">{summary.heading}</Heading>
        <ul className="mt-2 space-y-1">
          {summary.formErrors.map((message) => (
            <li key={message}>{message}</li>
          ))}
          {summary.fieldErrors.map(({ name, message, href, onClick }) => (
            <li key={name}>
              {href === undefined ? (
                message
              ) : (
                <a
                  {...{ href, onClick }}
                  className="font-semibold text-danger underline underline-offset-4 hover:text-danger-strong"
                >
                  {message}
                </a>
              )}
            </li>
          ))}
        </ul>
      </div>
      <RetryButton />
    </div>
  );
}
