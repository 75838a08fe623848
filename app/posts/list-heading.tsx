"use client";

import { useEffect, useRef } from "react";

/**
 * The heading of the list of posts, which names the search. It is a status, so that screen readers announce the result of
 * a search, and addresses that end in `#list` lead to it. It renders an `<h2>` inside a `<div role="status">`.
 *
 * @param part the search of the list
 */
export function ListHeading({ part, children }: { part: string; children: React.ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(part);
  useEffect(() => {
    if (shown.current === part) return;
    shown.current = part;
    const at = document.activeElement;
    // The router leaves the focus on the link that led here, or nowhere when that link is gone. Whoever is in a control,
    // such as the search itself, stays there.
    const isLed =
      location.hash === "#list" && (at === document.body || at instanceof HTMLAnchorElement);
    if (isLed) heading.current?.focus({ preventScroll: true });
  }, [part]);
  return (
    <div role="status" className="min-w-0">
      <h2 ref={heading} id="list" tabIndex={-1} className="text-xl font-bold wrap-anywhere">
        {children}
      </h2>
    </div>
  );
}
