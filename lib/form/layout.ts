import type { Limits } from "./limits.ts";
import { mount } from "./mount.ts";
import { fromName, keysOf, type Path } from "./path.ts";
import type { Plan } from "./plan.ts";
import type { Reader } from "./reader.ts";
import { isUnreadable } from "./text.ts";

/** Where the values of one name are kept while a form is decoded. */
export interface Slot {
  /** An index into {@link Sent}. */
  readonly id: number;
  readonly name: string;
  /** Never put back into a form. */
  secret: boolean;
  /** Its values are put back as a list, even when there is just one. */
  readonly many: boolean;
  /** For each list that it is a row of: the slot that counts the rows, and the number of rows up to this one. */
  readonly rows: readonly { readonly counter: number; readonly count: number }[];
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
  readonly #slots = new Map<string, Slot>();
  #size = 0;
  /** How many slots the schema itself has; the others were made for what was sent. */
  readonly #fixed: number;
  /** The widest limits that names were remembered under. */
  #widest: Pick<Limits, "depth" | "index"> = { depth: 0, index: 0 };

  constructor(plan: Plan) {
    this.root = mount(plan, { layout: this, name: "", rows: [] });
    this.#fixed = this.#size;
  }

  /** How long a {@link Sent} must be. */
  get size(): number {
    return this.#size;
  }

  get isFull(): boolean {
    return this.#size > mostSlots;
  }

  /** The slot of a name, made on first use. Parts of a plan that read the same name share it. */
  slot(name: string, { secret, many, rows }: Omit<Slot, "id" | "name">): Slot {
    const known = this.#slots.get(name);
    if (known) {
      known.secret ||= secret;
      return known;
    }
    const slot: Slot = { id: this.#size++, name, secret, many, rows };
    this.#slots.set(name, slot);
    return slot;
  }

  /** Every slot that has a name. */
  slots(): Iterable<Slot> {
    return this.#slots.values();
  }

  /** A slot without a name, for the number of a list's rows. */
  counter(): number {
    return this.#size++;
  }

  /** The slot that a sent name goes to; `undefined` when the plan doesn't know it; or the limit that it is over. */
  find(name: string, limits: Limits): Slot | undefined | "tooDeep" | "tooManyRows" {
    const slot = this.#slots.get(name);
    if (slot === undefined) return this.#grow(name, limits);
    const { depth, index } = this.#widest;
    if (slot.id < this.#fixed || (limits.depth >= depth && limits.index >= index)) return slot;
    return overLimit(fromName(name), limits) ?? slot;
  }

  #grow(name: string, limits: Limits): Slot | undefined | "tooDeep" | "tooManyRows" {
    // A name is the page's, not the person's: one that can't be read is none of ours.
    if (isFrameworks(name) || isUnreadable(name)) return undefined;
    let reader: Reader | undefined = this.root;
    let depth = 0;
    for (const key of keysOf(name)) {
      if (!reader.at) break;
      if (depth++ >= limits.depth) return "tooDeep";
      if (typeof key === "number" && key > limits.index) return "tooManyRows";
      reader = reader.at(key);
      if (!reader) return undefined;
      if (reader.stray) return reader.stray;
    }
    this.#widest = {
      depth: Math.max(this.#widest.depth, limits.depth),
      index: Math.max(this.#widest.index, limits.index),
    };
    // By its exact text: `a[01]` and `a..b` are no names of ours.
    return this.#slots.get(name);
  }
}

function overLimit(path: Path, limits: Limits): "tooDeep" | "tooManyRows" | undefined {
  if (path.length > limits.depth) return "tooDeep";
  const isOver = path.some((key) => typeof key === "number" && key > limits.index);
  return isOver ? "tooManyRows" : undefined;
}

/** Names that React and the kit add to a form. They are no values, not even for a strict schema. */
function isFrameworks(name: string): boolean {
  return name === "intent" || name.startsWith("$ACTION_");
}
