/**
 * A value as the JSON door sends it, with what JSON has for a big integer (its digits as a text), a set (an array) and a
 * map (an object). `parseJson` takes the same for them.
 *
 * @example toJson({ views: 1n, tags: new Set(["a"]) }) // '{"views":"1","tags":["a"]}'
 */
export function toJson(value: unknown): string {
  return JSON.stringify(value, (_, part) => parsedAsJson(part));
}

/** The value itself as JSON has it, and not yet what it holds. */
export function parsedAsJson(value: unknown): unknown {
  if (typeof value === "bigint") return String(value);
  if (value instanceof Set) return [...value];
  return value instanceof Map ? Object.fromEntries(value) : value;
}
