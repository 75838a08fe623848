import { nameIn } from "../path.ts";
import type { EmptyGroup } from "../plan/absent.ts";
import { texts } from "../texts.ts";
import type { Found, Layout, Left, Sent, Slot } from "./layout.ts";
import { isPlain, isUnreadable, normalizeText } from "./text.ts";

/** Leads a sent name, key by key, to its slot. */
export interface Names {
  /** What stands under a key: a property, a row number. Rows and what records hold are made on first use. */
  at?(key: PropertyKey): Names | undefined;
  /** Called when a name ends here. */
  arrive?(): void;
  /** Called with the slot that a name leads to by way of this part. */
  found?(slot: Slot): void;
  /** Follows what is left of a name that leads nowhere else, where a key may have dots in it: one of a record. */
  dotted?(left: Left): Found;
  /** Takes what is left of a name that leads nowhere, as a key that a strict schema is to refuse. */
  refuse?(key: string): Slot | undefined;
  /** Takes a name that leads nowhere but to a row or a key, so that the row or the key is known to be there. */
  stray?(left: Left): Slot | undefined;
}

/** A plan under a name: it knows in which slots its values are. */
export interface Reader extends Names {
  /** The value that the schema is asked about. */
  read(sent: Sent, problems: Problem[]): unknown;
  /**
   * Whether anything was entered into any of its controls.
   *
   * @param countsUnticked whether a box that was sent as not ticked counts, too
   */
  isFilled(sent: Sent, countsUnticked?: boolean): boolean;
}

/** What is wrong with the form data itself. */
export interface Problem {
  /** The name of the value. */
  value: string;
  /** The name of the control to put right: the value's own, or a part of it. */
  control: string;
  /** What to do about it. */
  message: string;
  /** The schema was asked about the nearest value, and its own words about it come first. */
  yields?: true;
}

/** Where a plan is put. */
export interface Place {
  readonly layout: Pick<Layout, "slot" | "counter" | "shared" | "follow" | "limits">;
  readonly name: string;
  /** It is in a row, or under a key that the sender made up: there may be a thousand of these. */
  readonly isRow: boolean;
}

/** `under(address, "city")` → the place named `address.city` */
export function under({ layout, name, isRow }: Place, key: string): Place {
  return { layout, isRow, name: nameIn(name, key) };
}

export function takeSlot({ layout, name }: Place, secret = false, many = false): Slot {
  return layout.slot(name, { secret, many, marksRow: false });
}

/** Takes the slot of a row's own name, by which a page says that the row is there. */
export function markRow({ layout, name }: Place): void {
  layout.slot(name, { secret: false, many: false, marksRow: true });
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

/** What an empty group is instead of a value with its parts; nothing where the group is there. */
export function emptyOf(
  empty: EmptyGroup,
  { isFilled }: Pick<Reader, "isFilled">,
  sent: Sent,
): { value: null | undefined } | undefined {
  if (empty === "present" || isFilled(sent, empty === "default")) return undefined;
  return { value: empty === "default" ? undefined : empty };
}

export function isEntered(slot: Slot, sent: Sent): boolean {
  const value = sent[slot.id];
  return value !== undefined && value !== "";
}
