import { nameIn } from "../path.ts";
import { texts } from "../texts.ts";
import type { Layout, Sent, Slot } from "./layout.ts";
import { isPlain, isUnreadable, normalizeText } from "./text.ts";

/** Leads a sent name, key by key, to its slot. */
export interface Names {
  /** What stands under a key: a property, a row number. Rows and what records hold are made on first use. */
  at?(key: PropertyKey): Names | undefined;
  /** Called when a name ends here. */
  arrive?(): void;
  /**
   * Takes the rest of a name that leads nowhere, as a key: one that a strict schema is to refuse, or one of a record
   * that has dots in it.
   */
  rest?(key: string): Slot | undefined;
}

/** A plan under a name: it knows in which slots its values are. */
export interface Reader extends Names {
  /** The value that the schema is asked about. */
  read(sent: Sent, problems: Problem[]): unknown;
  /** Whether anything was entered into any of its controls. */
  isFilled(sent: Sent): boolean;
}

/** What is wrong with the form data itself. */
export interface Problem {
  /** The name of the value. */
  value: string;
  /** The name of the control to put right: the value's own, or a part of it. */
  control: string;
  /** What to do about it. */
  message: string;
}

/** Where a plan is put. */
export interface Place {
  readonly layout: Pick<Layout, "slot" | "counter">;
  readonly name: string;
  readonly rows: Slot["rows"];
}

/** `under(address, "city")` → the place named `address.city` */
export function under({ layout, name, rows }: Place, key: string): Place {
  return { layout, rows, name: nameIn(name, key) };
}

/** A place that the sender made up. Each takes a slot, so that a layout knows when it is full. */
export function countedUnder(place: Place, key: string): Place {
  const made = under(place, key);
  place.layout.counter(made.name);
  return made;
}

/** The place of a list's row; `counter` counts the rows. */
export function rowOf({ layout, name, rows }: Place, index: number, counter: number): Place {
  return { layout, name: `${name}[${index}]`, rows: [...rows, { counter, count: index + 1 }] };
}

export function takeSlot({ layout, name, rows }: Place, secret = false, many = false): Slot {
  return layout.slot(name, { secret, many, marksRow: false, rows });
}

/** Takes the slot of a row's own name, by which a page says that the row is there. */
export function markRow({ layout, name, rows }: Place): void {
  layout.slot(name, { secret: false, many: false, marksRow: true, rows });
}

/** The one text of a slot, normalized; a text that can't be stored, or two texts, are a problem. */
export function textOf(slot: Slot, sent: Sent, problems: Problem[]): string {
  const value = sent[slot.id];
  if (typeof value === "string") return readable(value, slot.name, problems);
  // Several texts, or a file in the place of one.
  if (value !== undefined) tell(problems, slot.name, texts.oneValue);
  return "";
}

/** A text, normalized. One that can't be stored is a problem, and the schema doesn't get to see it. */
export function readable(text: string, name: string, problems: Problem[]): string {
  if (isPlain(text)) return text;
  if (!isUnreadable(text)) return normalizeText(text);
  tell(problems, name, texts.unreadable);
  return "";
}

export function tell(problems: Problem[], value: string, message: string, control = value): void {
  problems.push({ value, control, message });
}

export function isEntered(slot: Slot, sent: Sent): boolean {
  const value = sent[slot.id];
  return value !== undefined && value !== "";
}
