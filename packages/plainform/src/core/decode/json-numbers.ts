import { ownProperty, type Path } from "../path.ts";
import type { Plan, PlanOf } from "../plan/plan.ts";
import { accepts } from "../plan/union-matching.ts";
import { decodeJson } from "./decode-json.ts";
import { isExact, significant } from "./number-text.ts";

/** Whether a part of a plan is one of those to look for. `left` is the rest of the path behind that part. */
export type IsMeant = (part: Plan, left: Path) => boolean;

/**
 * Makes a test that tells whether a path in a JSON value leads to, or through, a part of the plan that `isMeant`
 * accepts.
 *
 * @returns a function to call for many paths: each union on the way chooses its option once for each value
 */
export function reachedIn(plan: Plan, value: unknown, isMeant: IsMeant): (path: Path) => boolean {
  const optionOf = chooser();
  const reaches = (part: Plan, at: unknown, path: Path): boolean => {
    if (isMeant(part, path)) return true;
    const [key, ...rest] = path;
    const inside = (item: Plan | undefined) =>
      key !== undefined && item !== undefined && reaches(item, ownProperty(at, key), rest);
    switch (part.type) {
      case "object":
        return inside(propertyOf(part, key));
      case "list":
        return inside(part.item);
      case "tuple":
        return inside(part.items[Number(key)] ?? part.rest);
      case "record":
        return inside(part.value);
      case "variants": {
        const branch = part.branches.get(
          String(ownProperty(at, part.discriminator) ?? "").normalize(),
        );
        return branch !== undefined && reaches(branch, at, path);
      }
      case "union": {
        const option = optionOf(part, at);
        return option !== undefined && reaches(option, at, path);
      }
      case "intersection":
        return reaches(part.left, at, path) || reaches(part.right, at, path);
      case "recursive":
        return reaches(part.plan(), at, path);
      default:
        return false;
    }
  };
  return (path) => reaches(plan, value, path);
}

/** Finds the option of a union that accepts a value, and remembers it: many paths may lead through the same value. */
function chooser() {
  const chosen = new Map<Plan, Map<unknown, Plan | undefined>>();
  return (union: PlanOf<"union">, value: unknown): Plan | undefined => {
    const known = chosen.get(union) ?? new Map<unknown, Plan | undefined>();
    chosen.set(union, known);
    if (!known.has(value)) {
      const option = union.options.find(({ plan, schema }) =>
        accepts(schema, decodeJson(plan, value)),
      );
      known.set(value, option?.plan);
    }
    return known.get(value);
  };
}

function propertyOf({ entries, unknown }: PlanOf<"object">, key: PropertyKey | undefined) {
  const [, part] = entries.find(([name]) => name === key) ?? [];
  return part ?? (typeof unknown === "object" ? unknown.value : undefined);
}

/** A part accepts a number, or its schema says nothing about the values inside it. */
const takesNumber: IsMeant = (part, { length }) =>
  part.type === "anything" || (part.type === "value" && length === 0 && part.takesNumber);

/**
 * Finds the inexact numbers that a schema would use: it accepts a number at that path, or says nothing about the path.
 * A number that the schema drops or refuses anyway is left out.
 *
 * @param value the result of `JSON.parse`
 * @param numbers the numbers of the JSON text whose digits `JSON.parse` changed
 * @returns the paths of the numbers in use
 */
export function takenNumbers(
  plan: Plan,
  value: unknown,
  numbers: readonly InexactNumber[],
): readonly Path[] {
  const isTaken = reachedIn(plan, value, takesNumber);
  return numbers
    .filter(({ path, nearest }) => Object.is(path.reduce(ownProperty, value), nearest))
    .filter(({ path }) => isTaken(path))
    .map(({ path }) => path);
}

/**
 * Only a number with sixteen digits or a three-digit exponent can be inexact, so most JSON texts need no further scan.
 */
const mayBeInexact = /[\d.]{16}|\d[eE][-+]?\d{3}/;

/** The path of a number in a JSON text, and the nearest number that JavaScript has. */
interface InexactNumber {
  readonly path: Path;
  readonly nearest: number;
}

/**
 * Finds the numbers of a JSON text that JavaScript changes. `JSON.parse` drops their digits, and gives a reviver the
 * source text only from Node 21 on. An object may have a key twice, so that `JSON.parse` may have another value at the
 * path.
 *
 * @param json a text that `JSON.parse` takes
 * @param depth the greatest length of a path; deeper numbers are skipped
 * @example inexactNumbers('{"ids":[1,9007199254740993]}', 64) // [{ path: ["ids", 1], nearest: 9007199254740992 }]
 */
export function inexactNumbers(json: string, depth: number): InexactNumber[] {
  if (!mayBeInexact.test(json)) return [];
  const token = /["{}[\],:]|[-\d][-+.\deE]*/g;
  const found: InexactNumber[] = [];
  /** The key or the row number in each of the groups around the token. */
  const path: (string | number)[] = [];
  let text = "";
  for (let match = token.exec(json); match; match = token.exec(json)) {
    const last = path.length - 1;
    switch (match[0]) {
      case '"':
        token.lastIndex = endOfText(json, match.index);
        text = json.slice(match.index, token.lastIndex);
        break;
      case "{":
        path.push("");
        break;
      case "[":
        path.push(0);
        break;
      case "}":
      case "]":
        path.pop();
        break;
      case ",":
        if (typeof path[last] === "number") path[last]++;
        break;
      case ":":
        path[last] = JSON.parse(text) as string;
        break;
      default:
        if (path.length <= depth && !isKept(match[0])) {
          found.push({ path: [...path], nearest: Number(match[0]) });
        }
    }
  }
  return found;
}

/**
 * Whether JavaScript keeps a number: it has exactly that number, or rounding its own number to as many digits gives the
 * same digits. Many programs write 17 digits, such as `0.10000000000000001` for 0.1, or all digits of a number.
 */
function isKept(number: string): boolean {
  if (isExact(number)) return true;
  // `toPrecision` takes at most 100 digits.
  if (number.length > 100) return false;
  const digits = significant(number);
  const precision = Math.max(1, digits.indexOf(" "));
  return digits === significant(Number(number).toPrecision(precision));
}

/** Returns the end of the text that begins at a quotation mark: the position behind the next unescaped one. */
function endOfText(json: string, start: number): number {
  const mark = /["\\]/g;
  mark.lastIndex = start + 1;
  for (let match = mark.exec(json); match; match = mark.exec(json)) {
    if (match[0] === '"') return mark.lastIndex;
    mark.lastIndex++;
  }
  return json.length;
}
