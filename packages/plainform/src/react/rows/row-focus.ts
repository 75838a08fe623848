import type { RowIntent } from "../../core/row-intents.ts";

/** What the button of a list says: `links[1]:up`. */
export function intentText({ name, at, verb }: RowIntent): string {
  return `${at === undefined ? name : `${name}[${at}]`}:${verb}`;
}

/** Where the focus belongs after a button was pressed: the name of a row, or the value of a button. */
export function arrivalOf({ name, verb, at = 0 }: RowIntent, count: number): string {
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

/** The element that {@link arrivalOf} names; of a new row, its first control. */
export function placeOf(
  list: HTMLElement,
  intent: RowIntent,
  count: number,
): HTMLElement | null | undefined {
  const arrival = CSS.escape(arrivalOf(intent, count));
  const row = list.querySelector<HTMLElement>(`[data-row="${arrival}"]`);
  if (!row) return list.querySelector<HTMLElement>(`[name=intent][value="${arrival}"]`);
  const isNew = intent.verb === "add" || intent.verb === "insert";
  const first = row.querySelector<HTMLElement>(
    ":is(input, select, textarea):not([type=hidden], :disabled)",
  );
  return isNew ? (first ?? row) : row;
}
