"use client";

import { type Flash, useStatusMessage } from "plainform/react";
import { classNames } from "./class-names.ts";

/**
 * Shows the latest success: the message of the surrounding form; or, outside a form, the previous page's message, and
 * those of the page's forms without a `StatusMessage` of their own. It renders a `<p role="status">` that is empty from
 * the start, so that a screen reader announces the text that fills it. It is emptied when another form of the page is
 * saved or the page's address changes, because the message is then outdated.
 *
 * @example <StatusMessage flash={await readFlash()} />
 */
export function StatusMessage({
  flash,
  className,
  ...attributes
}: { flash?: Flash | undefined } & Omit<React.ComponentProps<"p">, "ref" | "role" | "children">) {
  const { message, attributes: own } = useStatusMessage(flash);
  return (
    <p
      {...(own.id !== undefined && { id: own.id, tabIndex: own.tabIndex })}
      {...attributes}
      ref={own.ref}
      role={own.role}
      data-message
      className={classNames(
        "scroll-my-6 rounded-card border border-success bg-success-soft px-5 py-3 font-semibold text-success empty:sr-only",
        className,
      )}
    >
      {message}
    </p>
  );
}
