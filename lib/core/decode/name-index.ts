import type { Limits } from "../limits.ts";
import { keysOf } from "../path.ts";
import type { Plan } from "../plan/plan.ts";
import { reservedNames } from "../reserved-names.ts";
import { createReader } from "./create-reader.ts";
import { isUnreadable } from "./normalize-text.ts";
import type { Names, Reader } from "./reader.ts";
import { compileRedisplayValues, type FormValues, redisplayValuesOf } from "./redisplay-values.ts";

/** Where the values of one name are kept while a form is decoded. */
export interface ValueCell {
  /** An index into {@link RawValues}. */
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
export type RawValues = (FormDataEntryValue | FormDataEntryValue[] | number | undefined)[];

const noRows: ValueCell["rows"] = [];

/** Where a name leads: to a slot, nowhere, or over a limit. */
export type Found = ValueCell | undefined | "tooDeep" | "tooManyRows";

/** What is left of a name, from `start` on, after so many of its keys. */
export interface Left {
  readonly name: string;
  readonly start: number;
  readonly depth: number;
}

/** Names that a list or record made up are remembered up to here; the memory that a sender can fill is bounded. */
const mostSlots = 5_000;

/**
 * The names that a plan reads, each with its slot. Fixed names are known from the start; those of rows
 * (`items[3].price`) and records are made when a form first sends them, and remembered: forms send the same
 * names again and again.
 */
export class NameIndex {
  readonly root: Reader;
  /** Every slot that has a name. */
  readonly slots: ValueCell[] = [];
  readonly limits: Pick<Limits, "depth" | "index">;
  readonly #byName = new Map<string, ValueCell>();
  /** Names that were sent before, and the slots that they led to. */
  readonly #found = new Map<string, ValueCell>();
  readonly #counters = new Map<string, number>();
  readonly #shared = new Map<Plan, Map<string, Reader>>();
  readonly #fixed: number;
  #makeFixed: ((sent: RawValues) => FormValues) | undefined;
  #size = 0;

  constructor(plan: Plan, limits: Pick<Limits, "depth" | "index">) {
    this.limits = limits;
    this.root = createReader(plan, { layout: this, name: "", isRow: false });
    this.#fixed = this.slots.length;
  }

  /** Whether a form sent names of rows or records, which a layout doesn't have from the start. */
  get hasGrown(): boolean {
    return this.slots.length !== this.#fixed;
  }

  /** What was typed, for putting back. */
  valuesOf(sent: RawValues): FormValues {
    if (this.hasGrown) return redisplayValuesOf(this.slots, sent);
    this.#makeFixed ??= compileRedisplayValues(this.slots);
    return this.#makeFixed(sent);
  }

  /** How long a {@link RawValues} must be. */
  get size(): number {
    return this.#size;
  }

  get isFull(): boolean {
    return this.#size > mostSlots;
  }

  /** The slot of a name, made on first use. Parts of a plan that read the same name share it. */
  slot(
    name: string,
    { secret, many, marksRow }: Omit<ValueCell, "id" | "name" | "rows">,
  ): ValueCell {
    const known = this.#byName.get(name);
    if (known) {
      known.secret ||= secret;
      return known;
    }
    const slot: ValueCell = { id: this.#size++, name, secret, many, marksRow, rows: noRows };
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

  /** The one reader of a plan under a name, which several parts of the whole plan may ask for. */
  shared(plan: Plan, name: string, make: () => Reader): Reader {
    const readers = this.#shared.get(plan) ?? new Map<string, Reader>();
    this.#shared.set(plan, readers);
    const reader = readers.get(name) ?? make();
    readers.set(name, reader);
    return reader;
  }

  /** Where a sent name leads. */
  find(name: string): Found {
    const known = this.#found.get(name);
    if (known) return known;
    // A name is the page's, not the person's: one that can't be read is none of ours.
    const isOurs = !isFrameworks(name) && !isUnreadable(name);
    const found = isOurs ? this.follow(this.root, { name, start: 0, depth: 0 }) : undefined;
    // Any number of names that the schema doesn't know may lead to the one slot of a row or a key.
    if (typeof found === "object" && found.name === name) this.#found.set(name, found);
    return found;
  }

  /** Whether a name is that of a list, whose rows may be more or fewer. */
  isList(name: string): boolean {
    const row = this.find(`${name}[0]`);
    const counter = this.#counters.get(name);
    return typeof row === "object" && row.rows.some((one) => one.counter === counter);
  }

  /**
   * Follows what is left of a name from a part of the plan. Even where there is a slot of that name: other parts of the
   * plan may read it too, and take part from here on.
   */
  follow(from: Names, { name, start, depth }: Left): Found {
    const passed: Step[] = [{ part: from, left: { name, start, depth } }];
    let part: Names | undefined = from;
    let keys = depth;
    let at = start;
    for (const { key, end } of keysOf(name, start)) {
      if (!part.at) break;
      if (keys++ >= this.limits.depth) return "tooDeep";
      if (typeof key === "number" && key > this.limits.index) return "tooManyRows";
      // `a[01]` and `a..b` are no names of ours, but may be keys that a sender made up.
      const written = typeof key === "number" ? `[${key}]` : at === 0 ? key : `.${key}`;
      if (!name.startsWith(written, at)) break;
      part = part.at(key);
      if (!part) break;
      passed.push({ part, left: { name, start: end, depth: keys } });
      at = end;
    }
    part?.arrive?.();
    const slot = this.#byName.get(name);
    if (slot && at === name.length) return leading(slot, passed);
    // The parts of a date are no parts of the plan. They may stand behind a key with dots, too.
    const found = dottedIn(passed) ?? (slot ? leading(slot, passed) : refusedIn(passed));
    // While a record tries one of its keys, another of them may still lead somewhere.
    const isTried = from !== this.root;
    return found ?? (isTried ? undefined : strayIn(passed));
  }
}

/** A part of the plan that a name leads through, and what is left of the name there. */
interface Step {
  readonly part: Names;
  readonly left: Left;
}

/** Lets the parts by way of which a name led to a slot know of it. */
function leading(found: Found, passed: readonly Step[]): Found {
  if (typeof found === "object") for (const { part } of passed) part.found?.(found);
  return found;
}

/** Where a name leads, of which a part is a key with dots in it. */
function dottedIn(passed: readonly Step[]): Found {
  return innermost(passed, ({ part, left }) => part.dotted?.(left));
}

/** Where a name leads that a strict schema is to refuse. */
function refusedIn(passed: readonly Step[]): Found {
  return innermost(passed, ({ part, left: { name, start } }) => {
    const isPartItself = start > 0 && start === name.length;
    return isPartItself ? undefined : part.refuse?.(name.slice(start).replace(/^\./, ""));
  });
}

/** Where a name leads of which nothing is known but the row or the key that it begins with. */
function strayIn(passed: readonly Step[]): Found {
  return innermost(passed, ({ part, left }) => part.stray?.(left));
}

/** The first place that the innermost parts find for a name. */
function innermost(passed: readonly Step[], find: (step: Step) => Found): Found {
  for (let i = passed.length - 1; i >= 0; i--) {
    const found = find(passed[i] as Step);
    if (found) return leading(found, passed.slice(0, i + 1));
  }
  return undefined;
}

/** Names that React and the kit add to a form. They are no values, not even for a strict schema. */
export function isFrameworks(name: string): boolean {
  return reservedNames.has(name) || name.startsWith("$ACTION_");
}
