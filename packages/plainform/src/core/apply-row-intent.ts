import type { CompiledSchema } from "./compiled-schema.ts";
import type { FormValues } from "./form-state.ts";
import type { Limits } from "./limits.ts";
import { changeRows, countRows, type RowIntent, renumbered } from "./row-intents.ts";

/**
 * Changes the rows of a list in a form's values, as a button of the form asked for.
 *
 * @returns the values with new row numbers, and a function that renumbers other data by name in the same way;
 *   `undefined` where the schema has no such list
 * @example
 * applyIntent(compiled, { "links[0].url": "a" }, { name: "links", verb: "add", at: undefined }, limits)
 * // values: { "links[0].url": "a", "links[1]": "" }
 */
export function applyIntent(
  compiled: CompiledSchema,
  values: FormValues,
  asked: RowIntent,
  limits: Limits,
): { values: FormValues; renumber: Renumber } | undefined {
  const { name } = asked;
  if (!compiled.nameIndex(limits).isList(name)) return undefined;
  const list = compiled.fieldNamed(name);
  const isRows = list?.kind === "rows" || list?.kind === "values";
  const { min = 0, max = Number.POSITIVE_INFINITY } = isRows ? list : {};
  const bounds = { min, max: Math.min(max, limits.index + 1) };
  const before = Array.from({ length: countRows(Object.keys(values), name) }, (_, row) => row);
  const rows = changeRows(before, asked, bounds, () => -1);
  const added = rows.flatMap((row, i) => (row === -1 ? [[`${name}[${i}]`, ""]] : []));
  const renumber: Renumber = (byName) => renumbered(byName, name, rows);
  return { values: { ...renumber(values), ...Object.fromEntries(added) }, renumber };
}

type Renumber = <Value>(byName: { readonly [name: string]: Value }) => {
  readonly [name: string]: Value;
};
