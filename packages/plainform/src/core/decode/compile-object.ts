import { mayCompileCode } from "../zod/definition.ts";
import type { DecodeError, RawValues, Reader } from "./reader.ts";

/** Makes an object from the values of its readers, in the order of the keys. */
type MakeObject = (raw: RawValues, errors: DecodeError[]) => Record<string, unknown>;

type IsKept = (key: string) => boolean;

/**
 * Compiles a function that makes objects with these keys. It is compiled from text, as zod's object checks are, because
 * an object of eight keys then takes a seventh of the time. `z.config({ jitless: true })` and a content security policy
 * without `unsafe-eval` turn that off.
 *
 * @param keys the keys of the object, without `__proto__`
 * @param isKept whether the object has a key even where its value is `undefined`
 * @returns a function that takes a reader's `read` for each key
 */
export function compileObject(
  keys: readonly string[],
  isKept: IsKept,
): (reads: readonly Reader["read"][]) => MakeObject {
  const isCompiled = mayCompileCode() && keys.length <= mostCompiled;
  return isCompiled ? compiledObject(keys, isKept) : interpretedObject(keys, isKept);
}

/** Objects with more keys are slow to make either way. */
const mostCompiled = 100;

function compiledObject(keys: readonly string[], isKept: IsKept) {
  const reads = keys.map((_, i) => `read${i}`);
  const values = keys.map((_, i) => `value${i}`);
  // JSON.stringify quotes a key, so that it is a text in the compiled code and never code itself.
  const names = keys.map((key) => JSON.stringify(key));
  const mayMiss = values.filter((_, i) => !isKept(keys[i] as string));
  const code = `return (raw, errors) => {
    ${values.map((value, i) => `const ${value} = ${reads[i]}(raw, errors);`).join(" ")}
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
  const make = new Function(...reads, code);
  return (given: readonly Reader["read"][]): MakeObject => make(...given);
}

function interpretedObject(keys: readonly string[], isKept: IsKept) {
  return (reads: readonly Reader["read"][]): MakeObject =>
    (raw, errors) => {
      const object: Record<string, unknown> = {};
      for (const [i, key] of keys.entries()) {
        const value = reads[i]?.(raw, errors);
        if (value !== undefined || isKept(key)) object[key] = value;
      }
      return object;
    };
}
