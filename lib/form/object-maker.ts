import { z } from "zod";

/** Gives a value from two arguments; what they are is the caller's matter. */
type Part<A, B, Value> = (a: A, b: B) => Value | undefined;

/** Makes an object of what its parts give, in the order of the keys; what is undefined leaves its key out. */
type MakeObject<A, B, Value> = (a: A, b: B) => Record<string, Value>;

/**
 * A function that makes functions that make objects with these keys, from a part for each key. Where code may be made
 * from text it is compiled, as zod compiles its checks, and an object of eight keys takes a seventh of the time.
 * `z.config({ jitless: true })` and a policy without `unsafe-eval` turn that off.
 *
 * @param keys none of them `__proto__`
 * @example objectMaker(["sum", "none"])([(a, b) => a + b, () => undefined])(1, 2) // { sum: 3 }
 */
export function objectMaker<A, B, Value>(
  keys: readonly string[],
): (parts: readonly Part<A, B, Value>[]) => MakeObject<A, B, Value> {
  return mayCompile() && keys.length <= mostCompiled ? compiled(keys) : interpreted(keys);
}

/** Objects with more keys are slow to make either way. */
const mostCompiled = 100;

function mayCompile(): boolean {
  return !z.config().jitless && z.core.util.allowsEval.value;
}

function compiled(keys: readonly string[]) {
  const names = keys.map((_, i) => `part${i}`);
  // As JSON, a key is text and nothing else.
  const lines = keys.map(
    (key, i) =>
      `value = part${i}(a, b); if (value !== undefined) object[${JSON.stringify(key)}] = value;`,
  );
  const code = `return (a, b) => { const object = {}; let value; ${lines.join(" ")} return object; };`;
  const make = new Function(...names, code);
  return (parts: readonly unknown[]) => make(...parts);
}

function interpreted<A, B, Value>(keys: readonly string[]) {
  return (parts: readonly Part<A, B, Value>[]): MakeObject<A, B, Value> =>
    (a, b) => {
      const object: Record<string, Value> = {};
      for (const [i, key] of keys.entries()) {
        const value = parts[i]?.(a, b);
        if (value !== undefined) object[key] = value;
      }
      return object;
    };
}
