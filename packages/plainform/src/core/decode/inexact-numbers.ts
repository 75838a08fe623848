import type { Path } from "../path.ts";
import { isExact, significant } from "./number-text.ts";

/**
 * Only a number with sixteen digits or a three-digit exponent can be inexact, so most JSON texts need no further scan.
 */
const mayBeInexact = /[\d.]{16}|\d[eE][-+]?\d{3}/;

/** The path of a number in a JSON text, and the nearest number that JavaScript has. */
export interface InexactNumber {
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
