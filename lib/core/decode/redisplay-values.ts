import { compileObject } from "./compile-object.ts";
import type { RawValues, ValueCell } from "./name-index.ts";

/** What was typed, by name. A list of texts where a name stands for a list, or was sent more than once. */
export type FormValues = Record<string, string | string[]>;

/** What was sent into these slots, for putting back: no secrets, no files. */
export function redisplayValuesOf(slots: readonly ValueCell[], sent: RawValues): FormValues {
  const values: FormValues = {};
  for (const slot of slots) {
    const typed = typedIn(slot, sent[slot.id]);
    if (typed !== undefined) values[slot.name] = typed;
  }
  return values;
}

/** {@link redisplayValuesOf}, made once for slots that stay the same: much faster, but not to be made for each form. */
export function compileRedisplayValues(
  slots: readonly ValueCell[],
): (sent: RawValues) => FormValues {
  const make = compileObject<RawValues, undefined, string | string[]>(
    slots.map(({ name }) => name),
  );
  const makeValues = make(slots.map((slot) => (sent) => typedIn(slot, sent[slot.id])));
  return (sent) => makeValues(sent, undefined);
}

function typedIn(
  { secret, many }: ValueCell,
  value: RawValues[number],
): string | string[] | undefined {
  if (secret || value === undefined || typeof value === "number") return undefined;
  if (typeof value === "string") return many ? [value] : value;
  const texts = (Array.isArray(value) ? value : [value]).filter((part) => typeof part === "string");
  return texts.length === 1 && !many ? texts[0] : texts.length > 0 ? texts : undefined;
}
