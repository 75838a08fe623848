import { defaultLimits } from "./limits.ts";

/** The ways in which a list's button changes the rows. Only `add` needs no row number. */
export type RowVerb = "add" | "insert" | "remove" | "up" | "down";

/** What a list's button asked for: `links[1]:up` is `{ name: "links", at: 1, verb: "up" }`. */
export interface RowIntent {
  readonly name: string;
  readonly verb: RowVerb;
  readonly at: number | undefined;
}

/** The largest number of rows that the default limits let a form send. */
const mostRows = defaultLimits.index + 1;

/**
 * Reads the value of a list's button.
 *
 * @returns `undefined` for a text that isn't the value of such a button
 * @example parseRowIntent("links[1]:up") // { name: "links", at: 1, verb: "up" }
 */
export function parseRowIntent(intent: string): RowIntent | undefined {
  // A row may be a list itself: `grid[1]:add`.
  const [, list, row, index, verb] =
    /^(?:(.+):add|(.+)\[(\d{1,4})\]:(insert|remove|up|down))$/.exec(intent) ?? [];
  if (list !== undefined) return { name: list, verb: "add", at: undefined };
  if (row === undefined) return undefined;
  return { name: row, verb: verb as RowVerb, at: Number(index) };
}

/** Whether a list of `count` rows may be changed as a button asks. */
export function mayChange(
  count: number,
  { verb, at = 0 }: Pick<RowIntent, "verb" | "at">,
  { min = 0, max = mostRows }: RowBounds,
): boolean {
  const isFull = count >= Math.min(max, mostRows);
  if (verb === "add") return !isFull;
  // An earlier click may have removed the row already.
  if (at >= count) return false;
  if (verb === "insert") return !isFull;
  if (verb === "remove") return count > min;
  return verb === "up" ? at > 0 : at + 1 < count;
}

/** How many rows the schema allows. */
interface RowBounds {
  readonly min?: number;
  readonly max?: number;
}

/**
 * Returns the rows of a list after one of its buttons was pressed. The browser and the server both use it.
 *
 * @param makeRow makes an empty row
 * @returns the same array where the list is at its bound or no longer has the row
 * @example changeRows(["a", "b"], { verb: "up", at: 1 }, {}, () => "") // ["b", "a"]
 */
export function changeRows<Row>(
  rows: readonly Row[],
  intent: Pick<RowIntent, "verb" | "at">,
  bounds: RowBounds,
  makeRow: () => Row,
): readonly Row[] {
  if (!mayChange(rows.length, intent, bounds)) return rows;
  const { verb, at = rows.length } = intent;
  if (verb === "remove") return rows.toSpliced(at, 1);
  if (verb === "add" || verb === "insert") return rows.toSpliced(at, 0, makeRow());
  const other = verb === "up" ? at - 1 : at + 1;
  return rows.with(at, rows[other] as Row).with(other, rows[at] as Row);
}

/**
 * Renumbers data that is kept by name after the rows of a list changed.
 *
 * @param from the earlier number of each row; -1 for a new row
 * @returns the data under its new names; the same object where no name has changed
 * @example renumbered({ "links[1].url": "b" }, "links", [1]) // { "links[0].url": "b" }
 */
export function renumbered<Value>(
  byName: { readonly [name: string]: Value },
  list: string,
  from: readonly number[],
): { readonly [name: string]: Value } {
  const others: { [name: string]: Value } = {};
  const rows = from.map((): { [name: string]: Value } => ({}));
  for (const [name, value] of Object.entries(byName)) {
    const rest = name.startsWith(`${list}[`) ? name.slice(list.length) : "";
    const [index] = /^\[\d+\]/.exec(rest) ?? [];
    if (index === undefined) {
      others[name] = value;
      continue;
    }
    const to = from.indexOf(Number(index.slice(1, -1)));
    const row = rows[to];
    if (row) row[`${list}[${to}]${rest.slice(index.length)}`] = value;
  }
  const next: { [name: string]: Value } = Object.assign(others, ...rows);
  const isSame = (name: string) => name in next && next[name] === byName[name];
  return Object.keys(byName).every(isSame) ? byName : next;
}

/** Counts the rows of a list by the names of its controls: one name in `links[2]` means three rows. */
export function countRows(names: Iterable<string>, list: string): number {
  let count = 0;
  for (const name of names) {
    if (!name.startsWith(`${list}[`)) continue;
    const index = Number.parseInt(name.slice(list.length + 1), 10);
    if (index >= count) count = index + 1;
  }
  return count;
}
