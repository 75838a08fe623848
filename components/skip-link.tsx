"use client";

import { skipLinkTexts, useTexts } from "plainform/react";
import { classNames } from "./class-names.ts";

/**
 * A link past the part that every page begins with. It renders an `<a>` that is visible while it has the focus. Put it
 * first in the page, and give its target `tabIndex={-1}`. It needs no script.
 *
 * @example <SkipLink /> … <main id="main" tabIndex={-1}>
 */
export function SkipLink({
  href = "#main",
  children,
  className,
  ...attributes
}: React.ComponentProps<"a">) {
  const { skipLink } = useTexts(skipLinkTexts);
  return (
    <a
      {...attributes}
      href={href}
      className={classNames(
        "not-focus:sr-only absolute start-3 top-3 z-10 rounded-control bg-accent px-4 py-3 font-semibold text-on-accent",
        className,
      )}
    >
      {children ?? skipLink}
    </a>
  );
}
