import type { FieldDescriptor } from "./descriptor.ts";
import type { FormValues } from "./read/values.ts";
import { changeRows, countRows, type RowIntent, renumbered } from "./rows.ts";

/**
 * Changes the rows of a list in a form's values, as a button of the form asked for.
 *
 * @returns the values with their rows numbered anew, and what numbers anything else that is kept by name in the same
 *   way; `undefined` when there is no such list
 * @example
 * applyIntent(byName, { "links[0].url": "a" }, { name: "links", verb: "add", at: undefined })
 * // values: { "links[0].url": "a", "links[1]": "" }
 */
export function applyIntent(
  byName: ReadonlyMap<string, FieldDescriptor>,
  values: FormValues,
  asked: RowIntent,
): { values: FormValues; renumber: Renumber } | undefined {
  const list = byName.get(asked.name.replaceAll(/\[\d+\]/g, "[]"));
  if (list?.kind !== "rows" && list?.kind !== "values") return undefined;
  const { name } = asked;
  const before = Array.from({ length: countRows(Object.keys(values), name) }, (_, row) => row);
  const rows = changeRows(before, asked, list, () => -1);
  const added = rows.flatMap((row, i) => (row === -1 ? [[`${name}[${i}]`, ""]] : []));
  const renumber: Renumber = (byName) => renumbered(byName, name, rows);
  return { values: { ...renumber(values), ...Object.fromEntries(added) }, renumber };
}

type Renumber = <Value>(byName: { readonly [name: string]: Value }) => {
  readonly [name: string]: Value;
};
