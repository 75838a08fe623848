import { serverMessages } from "../messages/server-messages.ts";
import { nameIn } from "../path.ts";
import type { EmptyGroup } from "../plan/empty-input.ts";
import type { Found, Left, NameIndex, RawValues, ValueCell } from "./name-index.ts";
import { isPlain, isUnreadable, normalizeText } from "./normalize-text.ts";

/** Leads a sent name, key by key, to its slot. */
export interface Names {
  /** What stands under a key: a property, a row number. Rows and what records hold are made on first use. */
  at?(key: PropertyKey): Names | undefined;
  /** Called when a name ends here. */
  arrive?(): void;
  /** Called with the slot that a name leads to by way of this part. */
  found?(slot: ValueCell): void;
  /** Follows what is left of a name that leads nowhere else, where a key may have dots in it: one of a record. */
  dotted?(left: Left): Found;
  /** Takes what is left of a name that leads nowhere, as a key that a strict schema is to refuse. */
  refuse?(key: string): ValueCell | undefined;
  /** Takes a name that leads nowhere but to a row or a key, so that the row or the key is known to be there. */
  stray?(left: Left): ValueCell | undefined;
}

/** A plan under a name: it knows in which slots its values are. */
export interface Reader extends Names {
  /** The value that the schema is asked about. */
  read(sent: RawValues, problems: DecodeError[]): unknown;
  /**
   * Whether anything was entered into any of its controls.
   *
   * @param countsUnticked whether a box that was sent as not ticked counts, too
   */
  isFilled(sent: RawValues, countsUnticked?: boolean): boolean;
}

/** What is wrong with the form data itself. */
export interface DecodeError {
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
export interface FieldPath {
  readonly layout: Pick<NameIndex, "slot" | "counter" | "shared" | "follow" | "limits">;
  readonly name: string;
  /** It is in a row, or under a key that the sender made up: there may be a thousand of these. */
  readonly isRow: boolean;
}

/** `childPath(address, "city")` → the path named `address.city` */
export function childPath({ layout, name, isRow }: FieldPath, key: string): FieldPath {
  return { layout, isRow, name: nameIn(name, key) };
}

export function allocateCell({ layout, name }: FieldPath, secret = false, many = false): ValueCell {
  return layout.slot(name, { secret, many, marksRow: false });
}

/** Takes the slot of a row's own name, by which a page says that the row is there. */
export function markRow({ layout, name }: FieldPath): void {
  layout.slot(name, { secret: false, many: false, marksRow: true });
}

/** The one text of a slot, normalized; a text that can't be stored, or two texts, are a problem. */
export function textOf(slot: ValueCell, sent: RawValues, problems: DecodeError[]): string {
  const value = sent[slot.id];
  if (typeof value === "string") return readable(value, slot.name, problems);
  // Several texts, or a file in the place of one.
  if (value !== undefined) addDecodeError(problems, slot.name, serverMessages.oneValue);
  return "";
}

/** A text, normalized. One that can't be stored is a problem, and the schema doesn't get to see it. */
export function readable(text: string, name: string, problems: DecodeError[]): string {
  if (isPlain(text)) return text;
  if (!isUnreadable(text)) return normalizeText(text);
  addDecodeError(problems, name, serverMessages.unreadable);
  return "";
}

export function addDecodeError(
  problems: DecodeError[],
  value: string,
  message: string,
  control = value,
): void {
  problems.push({ value, control, message });
}

/** What an empty group is instead of a value with its parts; nothing where the group is there. */
export function emptyOf(
  empty: EmptyGroup,
  { isFilled }: Pick<Reader, "isFilled">,
  sent: RawValues,
): { value: null | undefined } | undefined {
  if (empty === "present" || isFilled(sent, empty === "default")) return undefined;
  return { value: empty === "default" ? undefined : empty };
}

export function hasInput(slot: ValueCell, sent: RawValues): boolean {
  const value = sent[slot.id];
  return value !== undefined && value !== "";
}
