/**
 * Puts the focus on an element, and opens each `<details>` around it. Where the element stands behind another choice,
 * the focus goes to the box or button that would show it: which one is chosen is the person's to say.
 */
export function revealAndFocus(element: HTMLElement): void {
  let shown: HTMLElement | null = element;
  for (let at: HTMLElement | null = element; at; at = at.parentElement) {
    if (at instanceof HTMLDetailsElement) at.open = true;
  }
  while (shown && !shown.checkVisibility()) shown = shown.parentElement;
  const choice = shown === element ? null : shown?.querySelector<HTMLElement>(":scope > input");
  const place = choice ?? element;
  place.focus();
  // A group of boxes or buttons can't have the focus itself.
  if (document.activeElement !== place) place.querySelector<HTMLElement>(first)?.focus();
}

const first = ":is(input, select, textarea):not([type=hidden], :disabled)";
