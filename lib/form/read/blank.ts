import type { Plan } from "../plan/plan.ts";
import type { Sent } from "./layout.ts";
import { mount } from "./mount.ts";
import type { Place, Problem, Reader } from "./reader.ts";

/** A place of which no name leads anywhere. */
const nowhere: Place = {
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

const nothing: Sent = [];
const blanks = new WeakMap<Plan, Reader["read"]>();

/** Reads what a plan means where nothing was sent to it, so that what nobody sent takes no memory. */
export function blankOf(plan: Plan): Reader["read"] {
  let blank = blanks.get(plan);
  if (!blank) {
    const reader = mount(plan, nowhere);
    blank = (_: Sent, problems: Problem[]) => reader.read(nothing, problems);
    blanks.set(plan, blank);
  }
  return blank;
}
