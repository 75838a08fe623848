/**
 * Focuses an element and opens each `<details>` around it. If the element belongs to a branch that isn't chosen, the
 * focus goes to the checkbox or radio button that would show it, because the choice is the person's.
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
  // A group of checkboxes or radio buttons can't have the focus itself.
  if (document.activeElement !== place) place.querySelector<HTMLElement>(firstControl)?.focus();
}

const firstControl = ":is(input, select, textarea):not([type=hidden], :disabled)";
