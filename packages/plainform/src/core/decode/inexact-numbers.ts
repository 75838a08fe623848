import type { Path } from "../path.ts";
import { isExact, significant } from "./number-text.ts";

/** Only a number with sixteen digits or an exponent of three can lose any, so that most texts need no closer look. */
const mayBeInexact = /[\d.]{16}|\d[eE][-+]?\d{3}/;

/** A number of a JSON text, where it stands, and what JavaScript makes of it. */
export interface InexactNumber {
  readonly path: Path;
  readonly nearest: number;
}

/**
 * The numbers of a JSON text that JavaScript changes. `JSON.parse` drops their digits, and it tells a reviver of them only
 * from Node 21 on. A key may stand in the text twice, so that what `JSON.parse` made at the path may be another value.
 *
 * @param json a text that `JSON.parse` takes
 * @param depth the greatest length of a path; deeper numbers are passed over
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
 * Whether JavaScript has the number itself, or the one that these digits name: many programs write 17 digits of a number,
 * `0.10000000000000001` for 0.1, or all digits that it has.
 */
function isKept(number: string): boolean {
  if (isExact(number)) return true;
  // JavaScript writes up to 100 digits.
  if (number.length > 100) return false;
  const digits = significant(number);
  const precision = Math.max(1, digits.indexOf(" "));
  return digits === significant(Number(number).toPrecision(precision));
}

/** Where a text ends that begins with this quotation mark: behind the next one that no backslash stands before. */
function endOfText(json: string, start: number): number {
  const mark = /["\\]/g;
  mark.lastIndex = start + 1;
  for (let match = mark.exec(json); match; match = mark.exec(json)) {
    if (match[0] === '"') return mark.lastIndex;
    mark.lastIndex++;
  }
  return json.length;
}
