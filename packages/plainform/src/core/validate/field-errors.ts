import type { z } from "zod";
import type { CompiledSchema } from "../compiled-schema.ts";
import { fromName, nameIn, rowPatternOf, toName } from "../path.ts";
import { discriminatorAt, walkPlan } from "../plan/plan-names.ts";

/**
 * The error messages of each field, by the field's name. A component shows the first message.
 *
 * @example { "links[0].url": ["Enter a web address"] }
 */
export type FieldErrors = Record<string, string[]>;

/** Sorts the issues of a schema into the errors of each field and the errors of the whole form. */
export function groupIssuesByField(
  issues: readonly z.core.$ZodIssue[],
  compiled: CompiledSchema,
): { fieldErrors: FieldErrors; formErrors: string[] } {
  const fieldErrors: FieldErrors = {};
  const formErrors: string[] = [];
  for (const { path, code, message } of issues) {
    const name = controlNameOf(toName(path), compiled);
    // An unknown key has no field on the page at which to show the error.
    const isOfForm = path.length === 0 || code === "unrecognized_keys";
    const own = Object.hasOwn(fieldErrors, name) ? fieldErrors[name] : undefined;
    const messages = isOfForm ? formErrors : own;
    if (messages === undefined) fieldErrors[name] = [message];
    // Two rules may have the same message, which is shown once.
    else if (!messages.includes(message)) messages.push(message);
  }
  return { fieldErrors, formErrors };
}

/**
 * Returns the name of the control that shows an error. The values of a list of choices or files share one control. A
 * discriminated union has no control or fieldset of its own name, so its discriminator's control shows the error.
 *
 * @example controlNameOf("colours[1]", compiled) // "colours"
 */
export function controlNameOf(name: string, compiled: CompiledSchema): string {
  const discriminator = discriminatorAt(compiled.plan, fromName(name));
  if (discriminator !== undefined) return nameIn(name, discriminator);
  if (!name.endsWith("]")) return name;
  const list = name.replace(/\[\d+\]$/, "");
  const kind = compiled.fieldNamed(list)?.kind;
  return kind === "list" || kind === "file" ? list : name;
}

/** Sorts errors by the order of the fields in the schema, and rows by their number. Names without a field come last. */
export function sortByFieldOrder(errors: FieldErrors, compiled: CompiledSchema): FieldErrors {
  const names = Object.keys(errors);
  if (names.length < 2) return errors;
  const ranks = ranksOf(compiled);
  if (isAscending(names.map((name) => ranks.get(name)))) return errors;
  const keys = new Map(names.map((name) => [name, sortKey(name, ranks)]));
  const sorted = names.toSorted((a, b) => compare(keys.get(a) ?? [], keys.get(b) ?? []));
  return Object.fromEntries(sorted.map((name) => [name, errors[name] ?? []]));
}

/** Whether names are in order already. They mostly are, because zod finds errors in the schema's order. */
function isAscending(ranks: readonly (number | undefined)[]): boolean {
  return ranks.every((rank, i) => rank !== undefined && (i === 0 || rank > (ranks[i - 1] ?? rank)));
}

const ranksByContract = new WeakMap<CompiledSchema, Map<string, number>>();

/** Returns the rank of each field and group by its name: `links[].url` → 7. */
function ranksOf(compiled: CompiledSchema): Map<string, number> {
  let ranks = ranksByContract.get(compiled);
  if (!ranks) {
    const found = new Map<string, number>();
    walkPlan(compiled.plan, "", (_, name) => {
      // The items of a tuple rank like the rows of a list: `range[0]` → `range[]`.
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

/**
 * Whether an issue says that a whole number has too many digits: zod reports it as a too big or too small, with a note.
 */
export function isUnsafeInteger(issue: z.core.$ZodIssue): boolean {
  return (issue.code === "too_big" || issue.code === "too_small") && "note" in issue;
}
