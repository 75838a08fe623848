import type { Limits } from "../limits.ts";
import { keysOf } from "../path.ts";
import type { Plan } from "../plan/plan.ts";
import { isSentByFramework } from "../reserved-names.ts";
import { compileObject } from "./compile-object.ts";
import { createReader, emptyValueOf } from "./create-reader.ts";
import { isUnreadable } from "./normalize-text.ts";
import type {
  Found,
  NamedPart,
  RawValues,
  Reader,
  ReaderIndex,
  RestOfName,
  ValueCell,
} from "./reader.ts";

/** The submitted texts, as `FormValues` has them. `form-state.ts` knows the index, so it can’t be imported here. */
type TextsByName = Record<string, string | string[]>;

const noRows: ValueCell["rows"] = [];

/** How many cells an index may have before it is replaced, because a sender can make up names of rows and records. */
const mostCells = 5_000;

/**
 * The names that a plan reads, each with its cell. Fixed names are known from the start. The names of rows
 * (`items[3].price`) and records are made when a form first sends them, and remembered, because forms send the same
 * names again and again.
 */
export class NameIndex implements ReaderIndex {
  readonly root: Reader;
  /** Every cell that has a name. */
  readonly cells: ValueCell[] = [];
  readonly limits: Pick<Limits, "depth" | "index">;
  readonly createReader = createReader;
  readonly emptyValueOf = emptyValueOf;
  readonly #byName = new Map<string, ValueCell>();
  /** Names that were sent before, and the cells to which they led. */
  readonly #found = new Map<string, ValueCell>();
  readonly #counters = new Map<string, number>();
  readonly #shared = new Map<Plan, Map<string, Reader>>();
  readonly #fixedCells: number;
  #makeFixedValues: ((raw: RawValues) => TextsByName) | undefined;
  #size = 0;

  constructor(plan: Plan, limits: Pick<Limits, "depth" | "index">) {
    this.limits = limits;
    this.root = createReader(plan, { index: this, name: "", isRow: false });
    this.#fixedCells = this.cells.length;
  }

  /** The length that an array of raw values must have. */
  get size(): number {
    return this.#size;
  }

  get isFull(): boolean {
    return this.#size > mostCells;
  }

  /** Whether no form has sent the name of a row or of a record's key yet. */
  get hasFixedNames(): boolean {
    return this.cells.length === this.#fixedCells;
  }

  /** Returns the submitted texts by name, without secrets. */
  submittedValues(raw: RawValues): TextsByName {
    if (this.hasFixedNames) {
      this.#makeFixedValues ??= compileSubmittedValues(this.cells);
      return this.#makeFixedValues(raw);
    }
    const values: TextsByName = {};
    for (const cell of this.cells) {
      const texts = textsIn(cell, raw);
      if (texts !== undefined) values[cell.name] = texts;
    }
    return values;
  }

  cell(
    name: string,
    { secret, many, marksRow }: Omit<ValueCell, "id" | "name" | "rows">,
  ): ValueCell {
    const known = this.#byName.get(name);
    if (known) {
      known.secret ||= secret;
      return known;
    }
    const cell: ValueCell = { id: this.#size++, name, secret, many, marksRow, rows: noRows };
    this.#byName.set(name, cell);
    this.cells.push(cell);
    return cell;
  }

  counter(list: string): number {
    const counter = this.#counters.get(list) ?? this.#size++;
    this.#counters.set(list, counter);
    return counter;
  }

  shared(plan: Plan, name: string, make: () => Reader): Reader {
    const readers = this.#shared.get(plan) ?? new Map<string, Reader>();
    this.#shared.set(plan, readers);
    const reader = readers.get(name) ?? make();
    readers.set(name, reader);
    return reader;
  }

  /** Returns the cell to which a sent name leads, or why there is none. */
  find(name: string): Found {
    const known = this.#found.get(name);
    if (known) return known;
    // Names come from the page's own markup, so a name that can't be read belongs to no field.
    const mayBeField = !isSentByFramework(name) && !isUnreadable(name);
    const found = mayBeField ? this.follow(this.root, { name, start: 0, depth: 0 }) : undefined;
    // Only a cell's own name is remembered, because any number of unknown names may lead to the cell of a row or a key.
    if (typeof found === "object" && found.name === name) this.#found.set(name, found);
    return found;
  }

  /** Whether a name is that of a list, which may have more or fewer rows. */
  isList(name: string): boolean {
    const row = this.find(`${name}[0]`);
    const counter = this.#counters.get(name);
    return typeof row === "object" && row.rows.some((one) => one.counter === counter);
  }

  /**
   * Follows the rest of a name from a part of the plan. A name that has a cell already is followed too, because other
   * parts of the plan may read the same name and have to be told of its cell.
   */
  follow(from: NamedPart, { name, start, depth }: RestOfName): Found {
    const passed: Step[] = [{ part: from, rest: { name, start, depth } }];
    let part: NamedPart | undefined = from;
    let keys = depth;
    let at = start;
    for (const { key, end } of keysOf(name, start)) {
      if (!part.at) break;
      if (keys++ >= this.limits.depth) return "tooDeep";
      if (typeof key === "number" && key > this.limits.index) return "tooManyRows";
      // Names such as `a[01]` or `a..b` aren't names of fields, but they may be keys of a record.
      const written = typeof key === "number" ? `[${key}]` : at === 0 ? key : `.${key}`;
      if (!name.startsWith(written, at)) break;
      part = part.at(key);
      if (!part) break;
      passed.push({ part, rest: { name, start: end, depth: keys } });
      at = end;
    }
    part?.arrive?.();
    const cell = this.#byName.get(name);
    if (cell && at === name.length) return toldTo(passed, cell);
    // The parts of a date have cells without being parts of the plan, and may be under a record's key with dots in it.
    const found = dottedIn(passed) ?? (cell ? toldTo(passed, cell) : refusedIn(passed));
    // While a record tries one of its keys, another key may still lead somewhere.
    const isTried = from !== this.root;
    return found ?? (isTried ? undefined : strayIn(passed));
  }
}

/** A part of the plan through which a name leads, and the rest of the name there. */
interface Step {
  readonly part: NamedPart;
  readonly rest: RestOfName;
}

/** Tells each part through which a name led about the cell that was found. */
function toldTo(passed: readonly Step[], found: Found): Found {
  if (typeof found === "object") for (const { part } of passed) part.found?.(found);
  return found;
}

/** Follows a name in which a record's key has dots. */
function dottedIn(passed: readonly Step[]): Found {
  return innermost(passed, ({ part, rest }) => part.dotted?.(rest));
}

/** Finds the cell for a name that a strict schema refuses. */
function refusedIn(passed: readonly Step[]): Found {
  return innermost(passed, ({ part, rest: { name, start } }) => {
    const isPartItself = start > 0 && start === name.length;
    return isPartItself ? undefined : part.refuse?.(name.slice(start).replace(/^\./, ""));
  });
}

/** Finds the cell for a name of which only the row or the key at its beginning is known. */
function strayIn(passed: readonly Step[]): Found {
  return innermost(passed, ({ part, rest }) => part.stray?.(rest));
}

/** Asks the parts from the innermost one outwards, and returns the first cell that one of them finds. */
function innermost(passed: readonly Step[], find: (step: Step) => Found): Found {
  for (let i = passed.length - 1; i >= 0; i--) {
    const found = find(passed[i] as Step);
    if (found) return toldTo(passed.slice(0, i + 1), found);
  }
  return undefined;
}

/** Compiles a function that returns the submitted texts of these cells by name. */
function compileSubmittedValues(cells: readonly ValueCell[]): (raw: RawValues) => TextsByName {
  const makeObject = compileObject(
    cells.map(({ name }) => name),
    () => false,
  );
  const makeValues = makeObject(cells.map((cell) => (raw) => textsIn(cell, raw)));
  return (raw) => makeValues(raw, []) as TextsByName;
}

function textsIn({ id, secret, many }: ValueCell, raw: RawValues): string | string[] | undefined {
  const value = raw[id];
  if (secret || value === undefined || typeof value === "number") return undefined;
  if (typeof value === "string") return many ? [value] : value;
  const texts = (Array.isArray(value) ? value : [value]).filter((part) => typeof part === "string");
  return texts.length === 1 && !many ? texts[0] : texts.length > 0 ? texts : undefined;
}
