import type { RowIntent } from "../../core/row-intents.ts";

/** Returns the attributes of a submit button that changes the rows of a list instead of saving the form. */
export function rowButtonAttributes(
  formId: string,
  intent: RowIntent,
  pending: boolean,
  press: (intent: RowIntent) => void,
  arrival: string | undefined,
) {
  const value = intentText(intent);
  return {
    id: `${formId}-${value}`,
    type: "submit",
    name: "intent",
    value,
    "aria-disabled": pending || undefined,
    // The page that answers the press of a button without scripts puts the focus here.
    autoFocus: value === arrival,
    onClick(event: React.MouseEvent) {
      event.preventDefault();
      press(intent);
    },
  } as const;
}

/** Returns the value of a list's button, such as `links[1]:up`. */
function intentText({ name, at, verb }: RowIntent): string {
  return `${at === undefined ? name : `${name}[${at}]`}:${verb}`;
}

/**
 * Returns the target of the focus after a list's button was pressed: a row's name, or a button's value.
 *
 * @param count the number of rows after the change
 */
export function focusTargetOf({ name, verb, at = 0 }: RowIntent, count: number): string {
  switch (verb) {
    case "add":
      return `${name}[${count - 1}]`;
    case "insert":
      return `${name}[${at}]`;
    case "remove":
      return count === 0 ? `${name}:add` : `${name}[${Math.min(at, count - 1)}]`;
    case "up":
      return `${name}[${at - 1}]:${at > 1 ? "up" : "down"}`;
    case "down":
      return `${name}[${at + 1}]:${at + 2 < count ? "down" : "up"}`;
  }
}

/** Returns the element that {@link focusTargetOf} names. For a new row, it is the row's first control. */
export function focusElementOf(
  list: HTMLElement,
  intent: RowIntent,
  count: number,
): HTMLElement | null | undefined {
  const arrival = CSS.escape(focusTargetOf(intent, count));
  const row = list.querySelector<HTMLElement>(`[data-row="${arrival}"]`);
  if (!row) return list.querySelector<HTMLElement>(`[name=intent][value="${arrival}"]`);
  const isNew = intent.verb === "add" || intent.verb === "insert";
  const first = row.querySelector<HTMLElement>(
    ":is(input, select, textarea):not([type=hidden], :disabled)",
  );
  return isNew ? (first ?? row) : row;
}
