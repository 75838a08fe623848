import type { Contract } from "./contract.ts";
import type { RowsField, ValuesField } from "./descriptor.ts";
import type { Limits } from "./limits.ts";
import type { FormValues } from "./read/values.ts";
import { changeRows, countRows, type RowIntent, renumbered } from "./rows.ts";

/**
 * Changes the rows of a list in a form's values, as a button of the form asked for.
 *
 * @returns the values with their rows numbered anew, and what numbers anything else that is kept by name in the same
 *   way; `undefined` where the schema has no such list
 * @example
 * applyIntent(contract, { "links[0].url": "a" }, { name: "links", verb: "add", at: undefined }, limits)
 * // values: { "links[0].url": "a", "links[1]": "" }
 */
export function applyIntent(
  contract: Contract,
  values: FormValues,
  asked: RowIntent,
  limits: Limits,
): { values: FormValues; renumber: Renumber } | undefined {
  const { name } = asked;
  if (typeof contract.layout(limits).find(`${name}[0]`) !== "object") return undefined;
  const { min = 0, max = Number.POSITIVE_INFINITY } = listNamed(contract, name) ?? {};
  const bounds = { min, max: Math.min(max, limits.index + 1) };
  const before = Array.from({ length: countRows(Object.keys(values), name) }, (_, row) => row);
  const rows = changeRows(before, asked, bounds, () => -1);
  const added = rows.flatMap((row, i) => (row === -1 ? [[`${name}[${i}]`, ""]] : []));
  const renumber: Renumber = (byName) => renumbered(byName, name, rows);
  return { values: { ...renumber(values), ...Object.fromEntries(added) }, renumber };
}

/** The list of a name; one inside of itself, or of a record, is nowhere described. */
function listNamed({ byName }: Contract, name: string): RowsField | ValuesField | undefined {
  const isRow = (pattern: string) =>
    new RegExp(`^${RegExp.escape(pattern).replaceAll("\\[\\]", "\\[\\d+\\]")}$`).test(name);
  for (const [pattern, field] of byName) {
    if ((field.kind === "rows" || field.kind === "values") && isRow(pattern)) return field;
  }
  return undefined;
}

type Renumber = <Value>(byName: { readonly [name: string]: Value }) => {
  readonly [name: string]: Value;
};
