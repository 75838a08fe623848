import { z } from "zod";
import { util } from "zod/v4/core";

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
 * @example compileObject(["sum", "none"])([(a, b) => a + b, () => undefined])(1, 2) // { sum: 3 }
 */
export function compileObject<A, B, Value>(
  keys: readonly string[],
  isKept: IsKept = () => false,
): (parts: readonly Part<A, B, Value>[]) => MakeObject<A, B, Value> {
  const mayBeCompiled = mayCompile() && keys.length <= mostCompiled;
  return mayBeCompiled ? compiled(keys, isKept) : interpreted(keys, isKept);
}

/** Objects with more keys are slow to make either way. */
const mostCompiled = 100;

function mayCompile(): boolean {
  return !z.config().jitless && util.allowsEval.value;
}

function compiled(keys: readonly string[], isKept: IsKept) {
  const parts = keys.map((_, i) => `part${i}`);
  const values = keys.map((_, i) => `value${i}`);
  // As JSON, a key is text and nothing else.
  const names = keys.map((key) => JSON.stringify(key));
  const mayMiss = values.filter((_, i) => !isKept(keys[i] as string));
  const code = `return (a, b) => {
    ${values.map((value, i) => `const ${value} = ${parts[i]}(a, b);`).join(" ")}
    if (${mayMiss.map((value) => `${value} !== undefined`).join(" && ") || "true"}) {
      return { ${names.map((name, i) => `${name}: ${values[i]}`).join(", ")} };
    }
    const object = {};
    ${values
      .map((value, i) => {
        const condition = mayMiss.includes(value) ? `if (${value} !== undefined)` : "";
        return `${condition} object[${names[i]}] = ${value};`;
      })
      .join(" ")}
    return object;
  };`;
  const make = new Function(...parts, code);
  return (given: readonly unknown[]) => make(...given);
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
