import { z } from "zod";

/** Gives a value from two arguments; what they are is the caller's matter. */
type Part<A, B, Value> = (a: A, b: B) => Value | undefined;

type IsKept = (key: string) => boolean;

/** Makes an object of what its parts give, in the order of the keys; what is undefined leaves its key out. */
type MakeObject<A, B, Value> = (a: A, b: B) => Record<string, Value>;

/**
 * A function that makes functions that make objects with these keys, from a part for each key. Where code may be made
 * from text it is compiled, as zod compiles its checks, and an object of eight keys takes a seventh of the time.
 * `z.config({ jitless: true })` and a policy without `unsafe-eval` turn that off.
 *
 * @param keys none of them `__proto__`
 * @param isKept whether a key is to be there with an undefined value, too
 * @example objectMaker(["sum", "none"])([(a, b) => a + b, () => undefined])(1, 2) // { sum: 3 }
 */
export function objectMaker<A, B, Value>(
  keys: readonly string[],
  isKept: IsKept = () => false,
): (parts: readonly Part<A, B, Value>[]) => MakeObject<A, B, Value> {
  const mayBeCompiled = mayCompile() && keys.length <= mostCompiled;
  return mayBeCompiled ? compiled(keys, isKept) : interpreted(keys, isKept);
}

/** Objects with more keys are slow to make either way. */
const mostCompiled = 100;

function mayCompile(): boolean {
  return !z.config().jitless && z.core.util.allowsEval.value;
}

function compiled(keys: readonly string[], isKept: IsKept) {
  const names = keys.map((_, i) => `part${i}`);
  // As JSON, a key is text and nothing else.
  const lines = keys.map((key, i) => {
    const condition = isKept(key) ? "" : "if (value !== undefined)";
    return `value = part${i}(a, b); ${condition} object[${JSON.stringify(key)}] = value;`;
  });
  const code = `return (a, b) => { const object = {}; let value; ${lines.join(" ")} return object; };`;
  const make = new Function(...names, code);
  return (parts: readonly unknown[]) => make(...parts);
}

function interpreted<A, B, Value>(keys: readonly string[], isKept: IsKept) {
  return (parts: readonly Part<A, B, Value>[]): MakeObject<A, B, Value> =>
    (a, b) => {
      const object: Record<string, Value> = {};
      for (const [i, key] of keys.entries()) {
        const value = parts[i]?.(a, b);
        if (value !== undefined || isKept(key)) object[key] = value as Value;
      }
      return object;
    };
}
