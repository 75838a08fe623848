import type { Plan } from "../plan/plan.ts";
import { createReader } from "./create-reader.ts";
import type { RawValues } from "./name-index.ts";
import type { DecodeError, FieldPath, Reader } from "./reader.ts";

/** A place of which no name leads anywhere. */
const nowhere: FieldPath = {
  name: "",
  isRow: true,
  layout: {
    slot: () => ({ id: 0, name: "", secret: false, many: false, marksRow: false, rows: [] }),
    counter: () => 0,
    shared: (_, __, make) => make(),
    follow: () => undefined,
    limits: { depth: 0, index: 0 },
  },
};

const nothing: RawValues = [];
const blanks = new WeakMap<Plan, Reader["read"]>();

/** Reads what a plan means where nothing was sent to it, so that what nobody sent takes no memory. */
export function emptyValueOf(plan: Plan): Reader["read"] {
  let blank = blanks.get(plan);
  if (!blank) {
    const reader = createReader(plan, nowhere);
    blank = (_: RawValues, problems: DecodeError[]) => reader.read(nothing, problems);
    blanks.set(plan, blank);
  }
  return blank;
}
