import { kitNames } from "../kit-names.ts";
import type { Limits } from "../limits.ts";
import { keysOf } from "../path.ts";
import type { Plan } from "../plan/plan.ts";
import { mount } from "./mount.ts";
import type { Names, Reader } from "./reader.ts";
import { isUnreadable } from "./text.ts";
import { type FormValues, valuesMaker, valuesOf } from "./values.ts";

/** Where the values of one name are kept while a form is decoded. */
export interface Slot {
  /** An index into {@link Sent}. */
  readonly id: number;
  readonly name: string;
  /** Never put back into a form. */
  secret: boolean;
  /** Its values are put back as a list, even when there is just one. */
  readonly many: boolean;
  /** Its name alone says that a row is there: an empty value of it is the kit's, and nobody entered it. */
  readonly marksRow: boolean;
  /**
   * For each list that it is a row of: the slot that counts the rows, and the number of rows up to this one. With
   * `links[2].url` sent, there are three links.
   */
  rows: readonly { readonly counter: number; readonly count: number }[];
}

/** What was sent, by slot: nothing, a value, or several of one name; for a counter, how many rows a list has. */
export type Sent = (FormDataEntryValue | FormDataEntryValue[] | number | undefined)[];

/** Names that a list or record made up are remembered up to here; the memory that a sender can fill is bounded. */
const mostSlots = 5_000;

/**
 * The names that a plan reads, each with its slot. Fixed names are known from the start; those of rows
 * (`items[3].price`) and records are made when a form first sends them, and remembered: forms send the same
 * names again and again.
 */
export class Layout {
  readonly root: Reader;
  /** Every slot that has a name. */
  readonly slots: Slot[] = [];
  readonly limits: Pick<Limits, "depth" | "index">;
  readonly #byName = new Map<string, Slot>();
  /** Names that were sent before, and the slots that they led to. */
  readonly #found = new Map<string, Slot>();
  readonly #counters = new Map<string, number>();
  readonly #fixed: number;
  #makeFixed: ((sent: Sent) => FormValues) | undefined;
  #size = 0;

  constructor(plan: Plan, limits: Pick<Limits, "depth" | "index">) {
    this.limits = limits;
    this.root = mount(plan, { layout: this, name: "", rows: [] });
    this.#fixed = this.slots.length;
  }

  /** Whether a form sent names of rows or records, which a layout doesn't have from the start. */
  get hasGrown(): boolean {
    return this.slots.length !== this.#fixed;
  }

  /** What was typed, for putting back. */
  valuesOf(sent: Sent): FormValues {
    if (this.hasGrown) return valuesOf(this.slots, sent);
    this.#makeFixed ??= valuesMaker(this.slots);
    return this.#makeFixed(sent);
  }

  /** How long a {@link Sent} must be. */
  get size(): number {
    return this.#size;
  }

  get isFull(): boolean {
    return this.#size > mostSlots;
  }

  /** The slot of a name, made on first use. Parts of a plan that read the same name share it. */
  slot(name: string, { secret, many, marksRow, rows }: Omit<Slot, "id" | "name">): Slot {
    const known = this.#byName.get(name);
    if (known) {
      known.secret ||= secret;
      // What is one value to one part of a schema may be a row to another.
      if (rows.length > known.rows.length) known.rows = rows;
      return known;
    }
    const slot: Slot = { id: this.#size++, name, secret, many, marksRow, rows };
    this.#byName.set(name, slot);
    this.slots.push(slot);
    return slot;
  }

  /** The slot for the number of a list's rows. Parts of a plan that read the same list share it. */
  counter(list: string): number {
    const counter = this.#counters.get(list) ?? this.#size++;
    this.#counters.set(list, counter);
    return counter;
  }

  /** The slot that a sent name goes to; `undefined` when the plan doesn't know it; or the limit that it is over. */
  find(name: string): Slot | undefined | "tooDeep" | "tooManyRows" {
    const known = this.#found.get(name);
    if (known) return known;
    const found = this.#follow(name);
    if (typeof found === "object") this.#found.set(name, found);
    return found;
  }

  /** Whether a name is that of a list, whose rows may be more or fewer. */
  isList(name: string): boolean {
    const row = this.find(`${name}[0]`);
    const counter = this.#counters.get(name);
    return typeof row === "object" && counter !== undefined && row.rows.at(-1)?.counter === counter;
  }

  /** Even where there is a slot of that name: other parts of the plan may read it too, and take part from here on. */
  #follow(name: string): Slot | undefined | "tooDeep" | "tooManyRows" {
    // A name is the page's, not the person's: one that can't be read is none of ours.
    if (isFrameworks(name) || isUnreadable(name)) return undefined;
    let part: Names | undefined = this.root;
    let open = { part, end: 0 };
    let depth = 0;
    for (const { key, end } of keysOf(name)) {
      if (!part.at) break;
      if (depth++ >= this.limits.depth) return "tooDeep";
      if (typeof key === "number" && key > this.limits.index) return "tooManyRows";
      part = part.at(key);
      if (!part) break;
      if (part.rest && end < name.length) open = { part, end };
    }
    part?.arrive?.();
    // By its exact text: `a[01]` and `a..b` are no names of ours.
    const slot = this.#byName.get(name);
    return slot ?? open.part.rest?.(name.slice(open.end).replace(/^\./, ""));
  }
}

/** Names that React and the kit add to a form. They are no values, not even for a strict schema. */
export function isFrameworks(name: string): boolean {
  return kitNames.has(name) || name.startsWith("$ACTION_");
}
