import type { z } from "zod";
import type { CompiledSchema } from "../compiled-schema.ts";
import { fromName, nameIn, rowPatternOf, toName } from "../path.ts";
import { discriminatorAt, walkPlan } from "../plan/plan-names.ts";

/** Messages by the path of the field that they are about. The first of a field is the one to show. */
export type FieldErrors = Record<string, string[]>;

/** Sorts a schema's issues into those of a field and those of the whole form. */
export function groupIssuesByField(
  issues: readonly z.core.$ZodIssue[],
  compiled: CompiledSchema,
): { fieldErrors: FieldErrors; formErrors: string[] } {
  const fieldErrors: FieldErrors = {};
  const formErrors: string[] = [];
  for (const { path, code, message } of issues) {
    const name = controlNameOf(toName(path), compiled);
    // Nobody can put a name right that no field of the page has.
    const isOfForm = path.length === 0 || code === "unrecognized_keys";
    const own = Object.hasOwn(fieldErrors, name) ? fieldErrors[name] : undefined;
    const messages = isOfForm ? formErrors : own;
    if (messages === undefined) fieldErrors[name] = [message];
    // Two rules may have the same words, which are to be said once.
    else if (!messages.includes(message)) messages.push(message);
  }
  return { fieldErrors, formErrors };
}

/**
 * The name of the control that shows an error. Several values share one control. A discriminated union has no control
 * and no fieldset of its own name, so that the control which chooses among its objects shows what is wrong with it.
 */
export function controlNameOf(name: string, compiled: CompiledSchema): string {
  const discriminator = discriminatorAt(compiled.plan, fromName(name));
  if (discriminator !== undefined) return nameIn(name, discriminator);
  if (!name.endsWith("]")) return name;
  const list = name.replace(/\[\d+\]$/, "");
  const kind = compiled.fieldNamed(list)?.kind;
  return kind === "list" || kind === "file" ? list : name;
}

/** The errors in the schema's order, as a person meets the fields; rows by number, and what is no field last. */
export function sortByFieldOrder(errors: FieldErrors, compiled: CompiledSchema): FieldErrors {
  const names = Object.keys(errors);
  if (names.length < 2) return errors;
  const ranks = ranksOf(compiled);
  if (isAscending(names.map((name) => ranks.get(name)))) return errors;
  const keys = new Map(names.map((name) => [name, sortKey(name, ranks)]));
  const sorted = names.toSorted((a, b) => compare(keys.get(a) ?? [], keys.get(b) ?? []));
  return Object.fromEntries(sorted.map((name) => [name, errors[name] ?? []]));
}

/** Zod finds errors in the schema's order, so that there is seldom anything to sort. */
function isAscending(ranks: readonly (number | undefined)[]): boolean {
  return ranks.every((rank, i) => rank !== undefined && (i === 0 || rank > (ranks[i - 1] ?? rank)));
}

const ranksByContract = new WeakMap<CompiledSchema, Map<string, number>>();

/** The rank of each field and group by its name: `links[].url` → 7 */
function ranksOf(compiled: CompiledSchema): Map<string, number> {
  let ranks = ranksByContract.get(compiled);
  if (!ranks) {
    const found = new Map<string, number>();
    walkPlan(compiled.plan, "", (_, name) => {
      // The places of a tuple are rows as good as those of a list.
      const row = rowPatternOf(name);
      if (row !== "" && !found.has(row)) found.set(row, found.size);
    });
    ranks = found;
    ranksByContract.set(compiled, ranks);
  }
  return ranks;
}

function sortKey(name: string, ranks: ReadonlyMap<string, number>): number[] {
  let prefix = "";
  return fromName(name).map((key) => {
    if (typeof key === "number") {
      prefix += "[]";
      return key;
    }
    prefix += prefix === "" ? String(key) : `.${String(key)}`;
    return ranks.get(prefix) ?? Number.POSITIVE_INFINITY;
  });
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    const [x = 0, y = 0] = [a[i], b[i]];
    if (x !== y) return x < y ? -1 : 1;
  }
  return a.length - b.length;
}

/** Zod says of a whole number with too many digits that it is none, in a `too_big` or `too_small` with a note. */
export function isUnsafeInteger(issue: z.core.$ZodIssue): boolean {
  return (issue.code === "too_big" || issue.code === "too_small") && "note" in issue;
}
