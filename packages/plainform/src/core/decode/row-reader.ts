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
 * Makes the reader for one key of a record. The key is counted like the only row of a list, so that the key counts as
 * sent as soon as any name under it is sent, and so that the index grows with each key until it is full.
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

/** Makes the reader for a row of a list. `counter` is the id of the cell that counts the list's rows. */
export function rowReader(plan: Plan, list: FieldPath, number: number, counter: number): Reader {
  const path = { ...list, name: `${list.name}[${number}]`, isRow: true };
  return countedReader(plan, path, { counter, count: number + 1 });
}

/** Makes a reader for a row. Each cell in the row counts the row as sent, whether or not anything was entered. */
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
    // The cell is secret, because values of unknown names aren't shown again. No sent name has a NUL in it.
    stray: () => allocateCell({ ...path, name: `${path.name}\0` }, true),
  };
}
