import { serverMessages } from "../messages/server-messages.ts";
import { keysOf } from "../path.ts";
import { type Plan, type PlanOf, prototypeKey } from "../plan/plan.ts";
import { hasName } from "../plan/plan-names.ts";
import type { Left, RawValues } from "./name-index.ts";
import { addDecodeError, emptyOf, type FieldPath, type Reader } from "./reader.ts";
import { type IsThere, keyReader } from "./row-reader.ts";

/** What is sent for {@link prototypeKey}, which the schema isn't asked about. */
const refused: Plan = { type: "anything", empty: undefined, secret: true };

/** `scores.ada`, `scores.grace` → a record or a map, with the keys of which any name was sent. */
export function recordReader(
  { value: plan, isMap, isPartial, empty }: PlanOf<"record">,
  place: FieldPath,
): Reader {
  const entries = new Map<string, { reader: Reader; isThere: IsThere }>();
  const isFilled = (sent: RawValues, countsUnticked?: boolean) =>
    entries.values().some(({ reader }) => reader.isFilled(sent, countsUnticked));
  const readerOf = (key: string): Reader => {
    const entry = entries.get(key) ?? keyReader(key === prototypeKey ? refused : plan, place, key);
    entries.set(key, entry);
    return entry.reader;
  };
  return {
    read(sent, problems) {
      const nothing = emptyOf(empty, { isFilled }, sent);
      if (nothing) return nothing.value;
      if (entries.get(prototypeKey)?.isThere(sent))
        addDecodeError(problems, place.name, serverMessages.prototypeKey);
      const sentEntries = entries
        .entries()
        .filter(([key, { isThere }]) => key !== prototypeKey && isThere(sent))
        .map(([key, { reader }]) => [key, reader.read(sent, problems)] as const)
        .filter(([, value]) => value !== undefined || !isPartial);
      return isMap ? new Map(sentEntries) : Object.fromEntries(sentEntries);
    },
    isFilled,
    at: (key) => (typeof key === "string" ? readerOf(key) : undefined),
    dotted(left) {
      const { layout } = place;
      for (const { key, end, keys } of divisionsOf(left)) {
        if (left.depth + keys.length >= layout.limits.depth) continue;
        if (!hasName(plan, keys)) continue;
        const found = layout.follow(readerOf(key), { ...left, start: end, depth: left.depth + 1 });
        if (found) return found;
      }
      return undefined;
    },
    stray(left) {
      const [shortest] = divisionsOf(left);
      if (!shortest) return undefined;
      const reader = readerOf(shortest.key);
      const slot = reader.stray?.(left);
      if (slot) reader.found?.(slot);
      return slot;
    },
  };
}

/** A key that a name may begin with, where the key ends, and the keys of what stands under it. */
interface Division {
  key: string;
  end: number;
  keys: (string | number)[];
}

/** How a name can be divided into a key, which may have dots in it, and what stands under that: the shortest first. */
export function* divisionsOf({ name, start: before }: Left): Generator<Division> {
  const isWhole = before === 0;
  // The keys of the whole form are the only ones without a dot before them.
  if (!isWhole && name[before] !== ".") return;
  const start = isWhole ? 0 : before + 1;
  const left = Array.from(keysOf(name, before));
  const ends = left.map(({ end }) => end);
  if (name !== "" && ends.at(-1) !== name.length) ends.push(name.length);
  for (const [i, end] of ends.entries()) {
    yield { key: name.slice(start, end), end, keys: left.slice(i + 1).map(({ key }) => key) };
  }
}
