import type { Limits } from "../limits.ts";
import { serverMessages } from "../messages/server-messages.ts";
import { nameIn } from "../path.ts";
import type { EmptyGroup } from "../plan/empty-input.ts";
import type { Plan } from "../plan/plan.ts";
import { isPlain, isUnreadable, normalizeText } from "./normalize-text.ts";

/** The place of one name among the values of a form while the form is decoded. */
export interface ValueCell {
  /** An index into {@link RawValues}. */
  readonly id: number;
  readonly name: string;
  /** A secret is never put back into a form. */
  secret: boolean;
  /** The values are put back as a list, even when there is only one. */
  readonly many: boolean;
  /** The name alone says that a row is there: the kit sends an empty value under it, which nobody entered. */
  readonly marksRow: boolean;
  /**
   * For each list in whose row the name stands: the cell that counts the list's rows, and the number of rows up to this
   * one. When `links[2].url` is sent, there are three links.
   */
  rows: readonly { readonly counter: number; readonly count: number }[];
}

/**
 * What was sent, by the id of its cell: nothing, one value, or several values of one name. The cell of a counter holds
 * the number of a list's rows.
 */
export type RawValues = (FormDataEntryValue | FormDataEntryValue[] | number | undefined)[];

/** Where a name leads: to a cell, nowhere, or over a limit. */
export type Found = ValueCell | undefined | "tooDeep" | "tooManyRows";

/** The rest of a name from `start` on, behind its first `depth` keys. */
export interface RestOfName {
  readonly name: string;
  readonly start: number;
  readonly depth: number;
}

/** A part of a plan as a sent name finds it: it leads the name, key by key, to a cell. */
export interface NamedPart {
  /** The part under a key: a property, a row number. Rows and the entries of records are made on first use. */
  at?(key: PropertyKey): NamedPart | undefined;
  /** Called when a name ends here. A schema that stands inside itself takes its cells only then. */
  arrive?(): void;
  /** Called with the cell to which a name leads by way of this part. */
  found?(cell: ValueCell): void;
  /** Follows the rest of a name that leads nowhere else, as the entry of a record whose key has dots in it. */
  dotted?(rest: RestOfName): Found;
  /** Takes the rest of a name that leads nowhere, as a key that a strict schema is to refuse. */
  refuse?(key: string): ValueCell | undefined;
  /** Takes a name that leads nowhere but to a row or a key, so that the row or the key is known to be there. */
  stray?(rest: RestOfName): ValueCell | undefined;
}

/** A plan that is bound to a name: it knows in which cells its values are. */
export interface Reader extends NamedPart {
  /** Makes the value that the schema is asked about. */
  read(raw: RawValues, errors: DecodeError[]): unknown;
  /**
   * Whether anything was entered into any of the controls.
   *
   * @param countsUnticked whether a box that was sent as not ticked counts, too
   */
  isFilled(raw: RawValues, countsUnticked?: boolean): boolean;
}

/** Something that is wrong with the form data itself. */
export interface DecodeError {
  /** The name of the value. */
  value: string;
  /** The name of the control to put right: the value's own, or a part of it. */
  control: string;
  /** What the person has to do about it. */
  message: string;
  /** The schema was asked about the nearest value, and the schema's own words about that value come first. */
  yields?: true;
}

/** The index of a form's names, as readers need it. */
export interface ReaderIndex {
  readonly limits: Pick<Limits, "depth" | "index">;
  /** Binds a plan to a name. */
  createReader(plan: Plan, path: FieldPath): Reader;
  /** Reads what a plan means when nothing was sent to it. */
  emptyValueOf(plan: Plan): Reader["read"];
  /** The cell of a name. Parts of a plan that read the same name share the cell. */
  cell(name: string, facts: Omit<ValueCell, "id" | "name" | "rows">): ValueCell;
  /** The id of the cell for the number of a list's rows. Parts of a plan that read the same list share it. */
  counter(list: string): number;
  /** The one reader of a plan under a name, for which several parts of the whole plan may ask. */
  shared(plan: Plan, name: string, make: () => Reader): Reader;
  /** Follows the rest of a name from a part of the plan. */
  follow(from: NamedPart, rest: RestOfName): Found;
}

/** The name to which a plan is bound. */
export interface FieldPath {
  readonly index: ReaderIndex;
  readonly name: string;
  /** The name is in a row, or under a key that the sender made up, so that there may be a thousand of its kind. */
  readonly isRow: boolean;
}

/** `childPath(address, "city")` → the path named `address.city` */
export function childPath({ index, name, isRow }: FieldPath, key: string): FieldPath {
  return { index, isRow, name: nameIn(name, key) };
}

export function allocateCell({ index, name }: FieldPath, secret = false, many = false): ValueCell {
  return index.cell(name, { secret, many, marksRow: false });
}

/** Takes the cell of a row's own name, by which a page says that the row is there. */
export function markRow({ index, name }: FieldPath): void {
  index.cell(name, { secret: false, many: false, marksRow: true });
}

/** The one text of a cell, normalized. A text that can't be stored is an error, and so are two texts. */
export function singleText(cell: ValueCell, raw: RawValues, errors: DecodeError[]): string {
  const value = raw[cell.id];
  if (typeof value === "string") return readableText(value, cell.name, errors);
  // Several texts were sent, or a file in the place of one.
  if (value !== undefined) addDecodeError(errors, cell.name, serverMessages.oneValue);
  return "";
}

/** A text, normalized. A text that can't be stored is an error, and the schema doesn't get to see it. */
export function readableText(text: string, name: string, errors: DecodeError[]): string {
  if (isPlain(text)) return text;
  if (!isUnreadable(text)) return normalizeText(text);
  addDecodeError(errors, name, serverMessages.unreadable);
  return "";
}

export function addDecodeError(
  errors: DecodeError[],
  value: string,
  message: string,
  control = value,
): void {
  errors.push({ value, control, message });
}

/** The value of a group in which nothing was entered; `undefined` when the group is there with its parts. */
export function absentGroup(
  empty: EmptyGroup,
  { isFilled }: Pick<Reader, "isFilled">,
  raw: RawValues,
): { value: null | undefined } | undefined {
  if (empty === "present" || isFilled(raw, empty === "default")) return undefined;
  return { value: empty === "default" ? undefined : empty };
}

export function hasInput(cell: ValueCell, raw: RawValues): boolean {
  const value = raw[cell.id];
  return value !== undefined && value !== "";
}
