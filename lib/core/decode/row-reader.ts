import type { Plan } from "../plan/plan.ts";
import { createInnerReader } from "./create-reader.ts";
import type { RawValues, ValueCell } from "./name-index.ts";
import { allocateCell, childPath, type FieldPath, type Reader } from "./reader.ts";

/**
 * Mounts what stands under a key that the sender made up. It is counted like the only row of a list, so that it is known
 * to be there as soon as any name in it was sent, and so that a layout knows when it is full.
 */
export function keyReader(
  plan: Plan,
  group: FieldPath,
  key: string,
): { reader: Reader; isThere: IsThere } {
  const place = { ...childPath(group, key), isRow: true };
  // No name of a list has a NUL in it.
  const counter = place.layout.counter(`${place.name}\0`);
  const reader = counted(plan, place, { counter, count: 1 });
  return { reader, isThere: (sent) => sent[counter] !== undefined };
}

export type IsThere = (sent: RawValues) => boolean;

/** Mounts a list's row; `counter` counts the rows. */
export function rowReader(plan: Plan, list: FieldPath, index: number, counter: number): Reader {
  const place = { ...list, name: `${list.name}[${index}]`, isRow: true };
  return counted(plan, place, { counter, count: index + 1 });
}

/** Mounts a row, whose slots tell that it is there. */
function counted(plan: Plan, place: FieldPath, row: ValueCell["rows"][number]): Reader {
  const reader = createInnerReader(plan, place);
  let [before, after]: ValueCell["rows"][] = [];
  return {
    ...reader,
    found(slot) {
      reader.found?.(slot);
      if (slot.rows.some(({ counter }) => counter === row.counter)) return;
      // Slots of one row share their rows, which makes it fast to see that these have been counted.
      if (!after || slot.rows !== before) {
        before = slot.rows;
        after = [...before, row];
      }
      slot.rows = after;
    },
    // What is sent under a name that the schema doesn't know isn't put back. No name that is sent has a NUL in it.
    stray: () => allocateCell({ ...place, name: `${place.name}\0` }, true),
  };
}
