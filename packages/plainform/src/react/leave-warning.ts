/**
 * Asks before the person leaves the page, or a part of it, with unsaved changes. Browsers show a text of their own
 * before another site or a reload; within the site, for links, searches and the history, `question` is asked.
 *
 * A link with the attribute `data-unasked` is followed without a question, because a “Cancel” link discards the changes
 * on purpose.
 *
 * @param isLost whether going to that address of the site would lose changes; called without an address before the
 *   whole page goes
 */
export function askBeforeLeaving(
  isLost: (to?: URL) => boolean,
  question: string,
  signal: AbortSignal,
): void {
  const askBefore = (event: Event, to: URL) => {
    const isSame = to.pathname + to.search === location.pathname + location.search;
    // `beforeunload` asks before another site, and an address on the same page loses nothing.
    if (to.origin !== location.origin || isSame || agreed.has(event) || !isLost(to)) return;
    if (confirm(question)) agreed.add(event);
    else {
      event.preventDefault();
      event.stopPropagation();
    }
  };
  addEventListener("beforeunload", (event) => isLost() && event.preventDefault(), { signal });
  document.addEventListener(
    "click",
    (event) => {
      const link = (event.target as Element).closest?.<HTMLAnchorElement>("a[href]");
      if (!link || link.target || link.download || link.matches("[data-unasked]")) return;
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      askBefore(event, new URL(link.href));
    },
    { capture: true, signal },
  );
  document.addEventListener(
    "submit",
    (event) => {
      const form = event.target as HTMLFormElement;
      const attribute = (name: string) => form.getAttribute(name) ?? "";
      if (attribute("method").toLowerCase() === "post" || attribute("target")) return;
      // A form with a Server Action that React rendered in the browser has a `javascript:` address, which `askBefore`
      // ignores because its origin is another one.
      const to = new URL(attribute("action"), location.href);
      to.search = String(new URLSearchParams(new FormData(form) as never));
      askBefore(event, to);
    },
    { capture: true, signal },
  );
  // Back and forward within the site. Some browsers don't have the Navigation API yet.
  (window as { navigation?: EventTarget }).navigation?.addEventListener(
    "navigate",
    (event) => {
      const { navigationType, destination } = event as unknown as {
        navigationType: string;
        destination: { sameDocument: boolean; url: string };
      };
      const isBack = navigationType === "traverse" && destination.sameDocument;
      if (isBack && event.cancelable) askBefore(event, new URL(destination.url));
    },
    { signal },
  );
}

/** The events that the person has agreed to, so that a second form on the page doesn't ask again. */
const agreed = new WeakSet<Event>();
