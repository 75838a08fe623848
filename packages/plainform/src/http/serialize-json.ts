/**
 * Returns a value's JSON, with a text of digits for a big integer, an array for a set and an object for a map.
 * `parseJson` accepts the same.
 *
 * @example serializeJson({ views: 1n, tags: new Set(["a"]) }) // '{"views":"1","tags":["a"]}'
 */
export function serializeJson(value: unknown): string {
  return JSON.stringify(value, (_, part) => toJsonValue(part));
}

/** Converts the value itself, without the values inside it. */
export function toJsonValue(value: unknown): unknown {
  if (typeof value === "bigint") return String(value);
  if (value instanceof Set) return [...value];
  return value instanceof Map ? Object.fromEntries(value) : value;
}
