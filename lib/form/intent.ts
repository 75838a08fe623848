import type { FieldDescriptor } from "./descriptor.ts";
import { defaultLimits } from "./limits.ts";
import type { FormValues } from "./read/values.ts";

/** A form with more couldn't be sent. */
const mostRows = defaultLimits.index + 1;

type RowValues = Map<string, string | string[]>;

/**
 * Changes the rows of a list in a form's values, as a button of the form asked for.
 *
 * @param intent `links:add`, `links[1]:insert`, `links[1]:remove`, `links[1]:up` or `links[1]:down`
 * @returns the values with their rows numbered anew; `undefined` when it isn't a list's intent
 * @example applyIntent(byName, { "links[0].url": "a" }, "links:add") // { "links[0].url": "a", "links[1]": "" }
 */
export function applyIntent(
  byName: ReadonlyMap<string, FieldDescriptor>,
  values: FormValues,
  intent: string,
): FormValues | undefined {
  const [, name = "", index, verb] = /^(.+?)(?:\[(\d{1,4})\])?:([a-z]+)$/.exec(intent) ?? [];
  const list = byName.get(name.replaceAll(/\[\d+\]/g, "[]"));
  if (list?.kind !== "rows" && list?.kind !== "list") return undefined;
  const { rows, others } = split(values, name);
  const at = index === undefined ? undefined : Number(index);
  const changed = change(rows, verb, at, Math.min(list.max ?? mostRows, mostRows));
  return changed && { ...others, ...join(changed, name) };
}

function change(
  rows: readonly RowValues[],
  verb: string | undefined,
  at: number | undefined,
  max: number,
): readonly RowValues[] | undefined {
  if (verb === "add" && at === undefined) return rows.length < max ? [...rows, emptyRow()] : rows;
  if (at === undefined) return undefined;
  // The row is gone already: another click was faster.
  if (at >= rows.length) return rows;
  switch (verb) {
    case "insert":
      return rows.length < max ? rows.toSpliced(at, 0, emptyRow()) : rows;
    case "remove":
      return rows.toSpliced(at, 1);
    case "up":
      return swapped(rows, at, at - 1);
    case "down":
      return swapped(rows, at, at + 1);
    default:
      return undefined;
  }
}

function swapped(rows: readonly RowValues[], a: number, b: number): readonly RowValues[] {
  const [one, other] = [rows[a], rows[b]];
  return one && other ? rows.with(a, other).with(b, one) : rows;
}

/** `{ "links[1].url": "b", title: "c" }` → rows `[{}, { ".url": "b" }]`, others `{ title: "c" }` */
function split(values: FormValues, name: string): { rows: RowValues[]; others: FormValues } {
  const rows: RowValues[] = [];
  const others: FormValues = {};
  for (const [key, value] of Object.entries(values)) {
    const rest = key.startsWith(`${name}[`) ? key.slice(name.length) : "";
    const [prefix, index] = /^\[(\d+)\]/.exec(rest) ?? [];
    if (prefix === undefined) others[key] = value;
    else {
      const row = rows[Number(index)] ?? new Map();
      rows[Number(index)] = row.set(rest.slice(prefix.length), value);
    }
  }
  return { rows: Array.from(rows, (row) => row ?? new Map()), others };
}

function join(rows: readonly RowValues[], name: string): FormValues {
  return Object.fromEntries(
    rows.flatMap((row, i) => Array.from(row, ([rest, value]) => [`${name}[${i}]${rest}`, value])),
  );
}

/** A row in which nothing is entered yet, there by its own name. */
function emptyRow(): RowValues {
  return new Map([["", ""]]);
}
