import { type FormState, idle } from "../../core/form-state.ts";

/** What a form was about to send. */
export interface Submission {
  /** All that it sends. What is set here goes along. */
  readonly data: FormData;
  /** Sends it. Never throws but for Next's own control flow. */
  readonly send: () => Promise<FormState>;
}

/** What a person did to a row: shown at once, and on its way to the server. */
export interface Change<Item> {
  readonly id: number;
  /** The row's. */
  readonly key: string;
  /** What was done, in the application's words: `edit`. */
  readonly name: string;
  /** The row with what was sent; `undefined` where it is gone. May be asked of a row that has the change already. */
  readonly apply: (item: Item, data: FormData) => Item | undefined;
  /** The row before. */
  readonly item: Item;
  readonly isAdded: boolean;
  /** Of a new row: the row by what is sent. */
  readonly make?: (data: FormData) => Item;
  readonly submission: Submission;
  /** While it is on its way, none. */
  readonly answer?: FormState;
  /** Which of the server's lists was shown when the answer came. */
  readonly answeredAt?: number;
}

/** A list as the page shows it. */
export interface Shown<Item> {
  /** The server's, as they came last. */
  readonly rows: ReadonlyMap<string, ShownRow<Item>>;
  /** How many lists have come. */
  readonly generation: number;
  /** Oldest first. */
  readonly changes: readonly Change<Item>[];
  /** The keys of all rows, from the top. */
  readonly order: readonly string[];
}

/** A row: the server's, with what was done to it and isn't in the server's list yet. */
export interface ShownRow<Item> {
  readonly key: string;
  readonly item: Item;
  /** It isn't in the server's list yet. */
  readonly isNew: boolean;
  readonly isRemoved: boolean;
  readonly changes: readonly Change<Item>[];
}

/** @param before the list until now: of what is as it was, the row is the same, and isn't rendered again */
export function listOf<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
  before?: Shown<Item>,
): Shown<Item> {
  const rows = new Map(
    items.map((item) => {
      const key = keyOf(item);
      const known = before?.rows.get(key);
      const isSame = known && JSON.stringify(known.item) === JSON.stringify(item);
      return [
        key,
        isSame ? known : { key, item, isNew: false, isRemoved: false, changes: none },
      ] as const;
    }),
  );
  return { rows, generation: 0, changes: [], order: Array.from(rows.keys()) };
}

/**
 * The server's list has come anew: what is in it needs no change to be shown any more.
 *
 * @param isOther it is another part of the list, another search: what was saved in the one before says nothing of it
 */
export function mergeServerRows<Item>(
  before: Shown<Item>,
  items: readonly Item[],
  keyOf: (item: Item) => string,
  isOther = false,
): Shown<Item> {
  const next = { ...listOf(items, keyOf, before), generation: before.generation + 1 };
  const isDone = (change: Change<Item>) =>
    isOther ? hasSaved(change) : isIn(next, change, before);
  return ordered(
    { ...next, changes: before.changes.filter((change) => !isDone(change)) },
    before.order,
  );
}

/**
 * Something was done. What is new stands at the top.
 *
 * @param instead what failed, and is sent again
 */
export function addChange<Item>(
  before: Shown<Item>,
  change: Change<Item>,
  instead?: Pick<Change<Item>, "id">,
): Shown<Item> {
  const { order } = before;
  return {
    ...before,
    changes: [...before.changes.filter(({ id }) => id !== instead?.id), change],
    order: order.includes(change.key) ? order : [change.key, ...order],
  };
}

/** The server has answered. */
export function answered<Item>(before: Shown<Item>, id: number, answer: FormState): Shown<Item> {
  const { generation } = before;
  const changes = before.changes.map((change) =>
    change.id === id
      ? { ...change, answer: withValues(answer, change), answeredAt: generation }
      : change,
  );
  // The list may have come before the answer: a row that is in it, or isn't any more, is the server's.
  const isKnown = (change: Change<Item>) =>
    change.id === id &&
    (change.isAdded
      ? before.rows.has(change.key)
      : hasSaved(change) &&
        !isRemoval(change) &&
        !before.rows.has(change.key) &&
        !mayComeBack(before, change));
  return ordered(
    { ...before, changes: changes.filter((change) => !isKnown(change)) },
    before.order,
  );
}

/** A change that failed is dropped: the row is again as the server has it. */
export function removeChange<Item>(before: Shown<Item>, id: number): Shown<Item> {
  const changes = before.changes.filter((change) => change.id !== id);
  return ordered({ ...before, changes }, before.order);
}

/** The rows, from the top. Those that nothing was done to are the same from one list to the next. */
export function rowsOf<Item>({ rows, changes, order }: Shown<Item>): ShownRow<Item>[] {
  return order.map((key) => {
    const row = rows.get(key);
    const made = changes.filter((change) => change.key === key);
    if (row && made.length === 0) return row;
    const { item } = row ?? (made[0] as Change<Item>);
    const start: Item | undefined = item;
    const end = made
      .filter(({ answer }) => answer === undefined || answer.status === "success")
      .reduce<Item | undefined>(
        (now, { apply, submission }) => apply(now ?? item, submission.data),
        start,
      );
    const isNew = !row && made.some(({ isAdded }) => isAdded);
    return { key, item: end ?? item, isNew, isRemoved: end === undefined, changes: made };
  });
}

type Answered = Pick<Change<unknown>, "answer">;

function hasSaved({ answer }: Answered): boolean {
  return answer?.status === "success";
}

export function hasFailed({ answer }: Answered): boolean {
  return answer !== undefined && answer.status !== "success";
}

/**
 * Makes what is sent again the same submission: the server has saved it already, where just the answer was lost. What the
 * kit and React sent by themselves, and the id that the row was given, are those of the first try, in its order.
 */
export function retriedChange(data: FormData, first: FormData): FormData {
  const isFirsts = (name: string) => name === "id" || name.startsWith("$");
  const names = new Set([...first.keys(), ...data.keys()]);
  const entries = Array.from(names).flatMap((name) =>
    (isFirsts(name) ? first : data).getAll(name).map((value) => [name, value] as const),
  );
  for (const name of names) data.delete(name);
  for (const [name, value] of entries) data.append(name, value);
  return data;
}

const none: readonly never[] = [];

/** Whether something was saved that the server's list doesn't show. Another one is asked for then, which knows it. */
export function isUnsettled<Item>({ changes, rows }: Shown<Item>): boolean {
  return changes.some(
    (change) =>
      hasSaved(change) &&
      (rows.has(change.key) || !isRemoval(change)) &&
      undoOf(changes, change) === undefined,
  );
}

/** Whether the server's list shows what came of a change. */
function isIn<Item>(next: Shown<Item>, change: Change<Item>, before: Shown<Item>): boolean {
  // Where its answer was lost, the list knows better.
  if (change.isAdded && change.answer && next.rows.has(change.key)) return true;
  if (!hasSaved(change)) return false;
  const { key, answeredAt = 0 } = change;
  const isThere = next.rows.has(key);
  // A list that was read before the change may come after its answer: the one after that knows it.
  const isSure = next.generation > answeredAt + 1;
  if (isRemoval(change)) {
    const undo = undoOf(before.changes, change);
    if (undo) return isIn(next, undo, before);
    // While the row is gone, it says where that was, and that it can be brought back.
    return isThere && (isSure || !before.rows.has(key));
  }
  if (isThere) return change.isAdded || next.generation > answeredAt;
  return isSure || !mayComeBack(before, change);
}

/** What brought a removed row back. */
function undoOf<Item>(changes: readonly Change<Item>[], removal: Change<Item>) {
  if (!isRemoval(removal)) return undefined;
  return changes.find(
    (change) =>
      change.key === removal.key &&
      change.id > removal.id &&
      hasSaved(change) &&
      !isRemoval(change),
  );
}

function isRemoval<Item>({ apply, item, submission }: Change<Item>): boolean {
  return apply(item, submission.data) === undefined;
}

/** Whether a row that the server's list doesn't have may be in the next one: it is new, or was brought back. */
function mayComeBack<Item>({ changes }: Shown<Item>, { key, isAdded }: Change<Item>): boolean {
  return isAdded || changes.some((other) => other.key === key && isRemoval(other));
}

/** Puts rows that the server's list doesn't have where they were before: after the same row. */
function ordered<Item>(next: Shown<Item>, before: readonly string[]): Shown<Item> {
  const kept = new Set(next.changes.map(({ key }) => key));
  const order = Array.from(next.rows.keys());
  let at = 0;
  for (const key of before) {
    const index = order.indexOf(key);
    if (index >= 0) at = index + 1;
    else if (kept.has(key)) order.splice(at++, 0, key);
  }
  return { ...next, order };
}

/** What never reached the server was typed all the same. */
function withValues<Item>(answer: FormState, { submission }: Change<Item>): FormState {
  if (answer.status === "success" || answer.values !== idle.values) return answer;
  const values: Record<string, string | string[]> = {};
  for (const name of new Set(submission.data.keys())) {
    const texts = submission.data.getAll(name).filter((value) => typeof value === "string");
    if (!name.startsWith("$")) values[name] = texts.length > 1 ? texts : (texts[0] ?? "");
  }
  return { ...answer, values };
}
