import { defaultLimits } from "./limits.ts";

/** What a list's button asks for. Only `add` is about no row. */
export type RowVerb = "add" | "insert" | "remove" | "up" | "down";

/** What a list's button asked for: `links[1]:up` is `{ name: "links", at: 1, verb: "up" }`. */
export interface RowIntent {
  readonly name: string;
  readonly verb: RowVerb;
  readonly at: number | undefined;
}

/** A form with more couldn't be sent. */
const mostRows = defaultLimits.index + 1;

/**
 * What a button of a list asks for.
 *
 * @returns `undefined` for what no list's button says
 * @example rowIntent("links[1]:up") // { name: "links", at: 1, verb: "up" }
 */
export function rowIntent(intent: string): RowIntent | undefined {
  // A row may be a list itself: `grid[1]:add`.
  const [, list, row, index, verb] =
    /^(?:(.+):add|(.+)\[(\d{1,4})\]:(insert|remove|up|down))$/.exec(intent) ?? [];
  if (list !== undefined) return { name: list, verb: "add", at: undefined };
  if (row === undefined) return undefined;
  return { name: row, verb: verb as RowVerb, at: Number(index) };
}

/** Whether a list of `count` rows may be changed in that way. */
export function mayChange(
  count: number,
  { verb, at = 0 }: Pick<RowIntent, "verb" | "at">,
  { min = 0, max = mostRows }: RowBounds,
): boolean {
  const isFull = count >= Math.min(max, mostRows);
  if (verb === "add") return !isFull;
  // Another click was faster.
  if (at >= count) return false;
  if (verb === "insert") return !isFull;
  if (verb === "remove") return count > min;
  return verb === "up" ? at > 0 : at + 1 < count;
}

/** How many rows the schema allows. */
export interface RowBounds {
  readonly min?: number;
  readonly max?: number;
}

/**
 * The rows of a list after one of its buttons was pressed: the same in the browser and on the server.
 *
 * @param makeRow makes one in which nothing is entered yet
 * @returns the very same rows where the list is as short or long as it may be, or the row is gone already
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
 * The names of a list's rows after they were put in another order, for what is kept by name.
 *
 * @param from which row each one was before; -1 for a new one
 * @returns the very same where no name is another
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

/** How many rows of a list there are, by the names of what is kept of them. */
export function countRows(names: Iterable<string>, list: string): number {
  let count = 0;
  for (const name of names) {
    if (!name.startsWith(`${list}[`)) continue;
    const index = Number.parseInt(name.slice(list.length + 1), 10);
    if (index >= count) count = index + 1;
  }
  return count;
}
