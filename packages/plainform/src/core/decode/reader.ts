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
  /** Whether the value is a secret, which never comes back in a page. */
  secret: boolean;
  /** Whether the submitted values hold a list for the name, even when there is only one value. */
  readonly many: boolean;
  /** Whether the name only marks a row: the kit sends an empty value under it, which no person entered. */
  readonly marksRow: boolean;
  /**
   * For each list around the name: the cell that counts the list's rows, and how many rows the list has at least when
   * this name is sent. `links[2].url` means three links.
   */
  rows: readonly { readonly counter: number; readonly count: number }[];
}

/**
 * The values of one form by the id of their cell: `undefined`, one value, or several values of one name. The cell of a
 * counter holds the number of a list's rows.
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

/** A part of a plan that leads a sent name, key by key, to a cell. */
export interface NamedPart {
  /** The part under a key: a property, a row number. Rows and the entries of records are made on first use. */
  at?(key: PropertyKey): NamedPart | undefined;
  /** Called when a name ends here. A schema that contains itself allocates its cells only then. */
  arrive?(): void;
  /** Called with the cell to which a name leads by way of this part. */
  found?(cell: ValueCell): void;
  /** Follows the rest of a name that has no other cell, as an entry of a record whose key has dots in it. */
  dotted?(rest: RestOfName): Found;
  /** Returns a cell for the rest of a name that has no other cell, as a key that a strict schema refuses. */
  refuse?(key: string): ValueCell | undefined;
  /** Returns a cell for an unknown name inside a row or a record's key, so that the row or the key counts as sent. */
  stray?(rest: RestOfName): ValueCell | undefined;
}

/** A plan that is bound to a name and knows the cells of its values. */
export interface Reader extends NamedPart {
  /** Makes the input of the schema. */
  read(raw: RawValues, errors: DecodeError[]): unknown;
  /**
   * Whether anything was entered into any of the controls.
   *
   * @param countsUnticked whether a box that was sent as not ticked counts, too
   */
  isFilled(raw: RawValues, countsUnticked?: boolean): boolean;
}

/** An error of the form data itself, which doesn't come from the schema. */
export interface DecodeError {
  /** The name of the value. */
  value: string;
  /** The name of the control to correct: the value's own control, or the control of a part of a date. */
  control: string;
  /** The message, which tells the person what to do. */
  message: string;
  /** Whether the schema got the nearest value: its own error about that value then replaces this one. */
  yields?: true;
}

/** The index of a form's names, as readers need it. */
export interface ReaderIndex {
  readonly limits: Pick<Limits, "depth" | "index">;
  /** Binds a plan to a name. */
  createReader(plan: Plan, path: ReaderContext): Reader;
  /** Returns a function that reads a plan for which nothing was sent. */
  emptyValueOf(plan: Plan): Reader["read"];
  /** The cell of a name. Parts of a plan that read the same name share the cell. */
  cell(name: string, facts: Omit<ValueCell, "id" | "name" | "rows">): ValueCell;
  /** The id of the cell for the number of a list's rows. Parts of a plan that read the same list share it. */
  counter(list: string): number;
  /** Returns the one reader of a plan under a name, which several parts of the whole plan share. */
  shared(plan: Plan, name: string, make: () => Reader): Reader;
  /** Follows the rest of a name from a part of the plan. */
  follow(from: NamedPart, rest: RestOfName): Found;
}

/** The name to which a plan is bound. */
export interface ReaderContext {
  readonly index: ReaderIndex;
  readonly name: string;
  /** Whether the name is in a row or under a key of a record, so that there may be a thousand of its kind. */
  readonly isRow: boolean;
}

/** `childPath(address, "city")` → the path named `address.city` */
export function childPath({ index, name, isRow }: ReaderContext, key: string): ReaderContext {
  return { index, isRow, name: nameIn(name, key) };
}

export function allocateCell(
  { index, name }: ReaderContext,
  secret = false,
  many = false,
): ValueCell {
  return index.cell(name, { secret, many, marksRow: false });
}

/** Allocates the cell of a row's own name, which a page sends for each row that it shows. */
export function markRow({ index, name }: ReaderContext): void {
  index.cell(name, { secret: false, many: false, marksRow: true });
}

/**
 * Returns the one text of a cell, normalized. Two texts, a file, or a text that can't be stored are an error and `""`.
 */
export function singleText(cell: ValueCell, raw: RawValues, errors: DecodeError[]): string {
  const value = raw[cell.id];
  if (typeof value === "string") return readableText(value, cell.name, errors);
  // Several texts were sent, or a file in the place of one.
  if (value !== undefined) addDecodeError(errors, cell.name, serverMessages.oneValue);
  return "";
}

/** Returns a text, normalized. A text that can't be stored is an error, and the schema gets an empty text instead. */
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

/** Returns the value of an absent group; `undefined` where the group isn't absent and its parts have to be read. */
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
