/**
 * Asks before the page, or a part of it, is left with something unsaved. Browsers have words of their own where the
 * whole page goes; within the site, by links, searches and the history, the question is `question`.
 *
 * Nothing is asked before a link with the attribute `data-unasked`: “Cancel” gives up on purpose.
 *
 * @param isLost whether going to that address of the site would lose something; without one, leaving the page
 */
export function askBeforeLeaving(
  isLost: (to?: URL) => boolean,
  question: string,
  signal: AbortSignal,
): void {
  const askBefore = (event: Event, to: URL) => {
    const isSame = to.pathname + to.search === location.pathname + location.search;
    // `beforeunload` asks before another site; and on the same page nothing is lost.
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
      // That of a Server Action is no address of the site.
      const to = new URL(attribute("action"), location.href);
      to.search = String(new URLSearchParams(new FormData(form) as never));
      askBefore(event, to);
    },
    { capture: true, signal },
  );
  // Back and forward within the site. Not in every browser yet.
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

/** What may go on: somebody else may have asked. */
const agreed = new WeakSet<Event>();
