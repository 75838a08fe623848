import type { Plan } from "../plan/plan.ts";
import {
  allocateCell,
  childPath,
  type FieldPath,
  type RawValues,
  type Reader,
  type ValueCell,
} from "./reader.ts";
import { sharedReader } from "./recursive-reader.ts";

export type IsSent = (raw: RawValues) => boolean;

/**
 * Reads what stands under a key that the sender made up. The key is counted like the only row of a list, so that it is
 * known to be there as soon as any name in it was sent, and so that an index knows when it is full.
 */
export function keyReader(
  plan: Plan,
  record: FieldPath,
  key: string,
): { reader: Reader; isSent: IsSent } {
  const path = { ...childPath(record, key), isRow: true };
  // No list has a NUL in its name, so no list shares this counter.
  const counter = path.index.counter(`${path.name}\0`);
  const reader = countedReader(plan, path, { counter, count: 1 });
  return { reader, isSent: (raw) => raw[counter] !== undefined };
}

/** Reads a row of a list; `counter` is the cell that counts the list's rows. */
export function rowReader(plan: Plan, list: FieldPath, number: number, counter: number): Reader {
  const path = { ...list, name: `${list.name}[${number}]`, isRow: true };
  return countedReader(plan, path, { counter, count: number + 1 });
}

/** Reads a row whose cells say that the row is there, whether or not anything is entered into it. */
function countedReader(plan: Plan, path: FieldPath, row: ValueCell["rows"][number]): Reader {
  const reader =
    plan.type === "recursive"
      ? sharedReader(plan.plan(), path)
      : path.index.createReader(plan, path);
  let [before, after]: ValueCell["rows"][] = [];
  return {
    ...reader,
    found(cell) {
      reader.found?.(cell);
      if (cell.rows.some(({ counter }) => counter === row.counter)) return;
      // The cells of one row share one array, by which the decoder sees quickly that these rows were counted.
      if (!after || cell.rows !== before) {
        before = cell.rows;
        after = [...before, row];
      }
      cell.rows = after;
    },
    // A value under a name that the schema doesn't know isn't put back. No name that is sent has a NUL in it.
    stray: () => allocateCell({ ...path, name: `${path.name}\0` }, true),
  };
}
