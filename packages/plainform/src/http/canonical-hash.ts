import { sha256 } from "./hash.ts";

/**
 * Returns the hash of a parsed value. Equal values have equal hashes, however they were sent. A file counts with its
 * name, type and bytes; the order of an object's keys doesn't count.
 *
 * @example await canonicalHash({ b: 1, a: [2] }) === (await canonicalHash({ a: [2], b: 1 }))
 */
export async function canonicalHash(value: unknown): Promise<string> {
  return sha256(JSON.stringify(await canonical(value)) ?? "");
}

/** Turns the value into JSON data. Each kind of value is labelled, because a set differs from the list of its items. */
async function canonical(value: unknown): Promise<unknown> {
  if (typeof value === "bigint") return { bigint: String(value) };
  if (typeof value !== "object" || value === null) return value;
  if (value instanceof Date) return { date: value.getTime() };
  if (value instanceof Blob) return { file: await fileParts(value) };
  if (value instanceof Set) return { set: await canonicalItems([...value]) };
  if (value instanceof Map) return { map: await canonicalItems([...value]) };
  if (Array.isArray(value)) return canonicalItems(value);
  const present = Object.entries(value).filter(([, part]) => part !== undefined);
  return { object: await canonicalItems(present.toSorted(([a], [b]) => (a < b ? -1 : 1))) };
}

function canonicalItems(values: readonly unknown[]): Promise<unknown[]> {
  return Promise.all(values.map(canonical));
}

async function fileParts(file: Blob): Promise<string[]> {
  const name = file instanceof File ? file.name : "";
  return [name, file.type, sha256(new Uint8Array(await file.arrayBuffer()))];
}
