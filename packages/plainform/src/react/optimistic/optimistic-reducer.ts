import { type FormState, idle } from "../../core/form-state.ts";

/** A submission that a form hands to its list instead of sending it. */
export interface InterceptedSubmission {
  /** The form's entries. The list may set further entries, such as the new row's id; they are sent too. */
  readonly data: FormData;
  /** Sends `data` to the form's action. The promise rejects only with Next's own control flow, such as a redirect. */
  readonly send: () => Promise<FormState>;
}

/** A person's change to a row. The list shows it at once, while it is still on its way to the server. */
export interface Change<Item> {
  readonly id: number;
  /** The key of the changed row. */
  readonly key: string;
  /** The application's word for the change, such as `edit`. */
  readonly name: string;
  /**
   * Returns the row with the change in it, or `undefined` if the change removes the row. The row passed in may have the
   * change already, so applying it twice must give the same row.
   */
  readonly apply: (item: Item, data: FormData) => Item | undefined;
  /** The row as it was before the change. */
  readonly item: Item;
  readonly isAdded: boolean;
  /** Makes the new row from the entries. Only a change that adds a row has it. */
  readonly make?: (data: FormData) => Item;
  readonly submission: InterceptedSubmission;
  /** The server's answer; absent while the change is on its way. */
  readonly answer?: FormState;
  /** The `generation` of the list that was shown when the answer arrived. */
  readonly answeredAt?: number;
}

/** A list as the page shows it. */
export interface OptimisticListState<Item> {
  /** The rows of the server's latest list, by key. */
  readonly rows: ReadonlyMap<string, OptimisticListRow<Item>>;
  /** The number of lists that the server has sent since the first. */
  readonly generation: number;
  /** The changes that the server's list doesn't show yet, oldest first. */
  readonly changes: readonly Change<Item>[];
  /** The keys of all rows, from top to bottom. */
  readonly order: readonly string[];
}

/** A row of the server's list, together with the changes that the server's list doesn't show yet. */
export interface OptimisticListRow<Item> {
  readonly key: string;
  readonly item: Item;
  /** Whether the row was added here and the server's list doesn't have it yet. */
  readonly isNew: boolean;
  readonly isRemoved: boolean;
  readonly changes: readonly Change<Item>[];
}

/**
 * Makes a list without changes from the server's items.
 *
 * @param before the list shown until now: an item that is equal in both keeps its row object, so React skips that row
 */
export function optimisticListOf<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
  before?: OptimisticListState<Item>,
): OptimisticListState<Item> {
  const rows = new Map(
    items.map((item) => {
      const key = keyOf(item);
      const known = before?.rows.get(key);
      const isSame = known && JSON.stringify(known.item) === JSON.stringify(item);
      return [
        key,
        isSame ? known : { key, item, isNew: false, isRemoved: false, changes: noChanges },
      ] as const;
    }),
  );
  return { rows, generation: 0, changes: [], order: Array.from(rows.keys()) };
}

/**
 * Takes in a new list from the server, and drops each change that this list already shows.
 *
 * @param isOther whether the items are another part of the list, such as another search. A saved change is dropped
 *   then, because a part that lacks the row says nothing about the change.
 */
export function mergeServerRows<Item>(
  before: OptimisticListState<Item>,
  items: readonly Item[],
  keyOf: (item: Item) => string,
  isOther = false,
): OptimisticListState<Item> {
  const next = { ...optimisticListOf(items, keyOf, before), generation: before.generation + 1 };
  const isDone = (change: Change<Item>) =>
    isOther ? hasSaved(change) : isShownIn(next, change, before);
  return ordered(
    { ...next, changes: before.changes.filter((change) => !isDone(change)) },
    before.order,
  );
}

/**
 * Adds a change to the list. A new row goes to the top.
 *
 * @param instead the failed change that the new one repeats, and which is dropped
 */
export function addOptimisticChange<Item>(
  before: OptimisticListState<Item>,
  change: Change<Item>,
  instead?: Pick<Change<Item>, "id">,
): OptimisticListState<Item> {
  const { order } = before;
  return {
    ...before,
    changes: [...before.changes.filter(({ id }) => id !== instead?.id), change],
    order: order.includes(change.key) ? order : [change.key, ...order],
  };
}

/** Records the server's answer to a change. */
export function settleChange<Item>(
  before: OptimisticListState<Item>,
  id: number,
  answer: FormState,
): OptimisticListState<Item> {
  const { generation } = before;
  const changes = before.changes.map((change) =>
    change.id === id
      ? { ...change, answer: withValues(answer, change), answeredAt: generation }
      : change,
  );
  // The new list may arrive before the answer. The change is done if that list already has the added row, or if it no
  // longer has the changed row.
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

/** Drops a failed change, so that the row is again as the server has it. */
export function removeChange<Item>(
  before: OptimisticListState<Item>,
  id: number,
): OptimisticListState<Item> {
  const changes = before.changes.filter((change) => change.id !== id);
  return ordered({ ...before, changes }, before.order);
}

/** Returns the rows from top to bottom. A row without changes stays the same object, so that React can skip it. */
export function optimisticRows<Item>({
  rows,
  changes,
  order,
}: OptimisticListState<Item>): OptimisticListRow<Item>[] {
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

export function isFailedChange({ answer }: Answered): boolean {
  return answer !== undefined && answer.status !== "success";
}

/**
 * Makes a retry the same submission as the first try, because the server may have saved that one and only its answer
 * was lost. The `id` and every entry whose name begins with `$` (set by the kit or React) are taken from the first try,
 * in the first try's order.
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

const noChanges: readonly never[] = [];

/** Whether the server's list lacks a change that was saved. The page is refetched then, because a later list has it. */
export function isUnsettled<Item>({ changes, rows }: OptimisticListState<Item>): boolean {
  return changes.some(
    (change) =>
      hasSaved(change) &&
      (rows.has(change.key) || !isRemoval(change)) &&
      undoOf(changes, change) === undefined,
  );
}

/** Whether the server's list already shows a change. */
function isShownIn<Item>(
  next: OptimisticListState<Item>,
  change: Change<Item>,
  before: OptimisticListState<Item>,
): boolean {
  // The row is in the list although the answer may say otherwise: an answer can be lost after the row was saved.
  if (change.isAdded && change.answer && next.rows.has(change.key)) return true;
  if (!hasSaved(change)) return false;
  const { key, answeredAt = 0 } = change;
  const isThere = next.rows.has(key);
  // A list that was read before the change may arrive after its answer. The list after that one was read later.
  const isSure = next.generation > answeredAt + 1;
  if (isRemoval(change)) {
    const undo = undoOf(before.changes, change);
    if (undo) return isShownIn(next, undo, before);
    // A removed row that the list lacks is kept: it marks the row's place, and offers to bring the row back.
    return isThere && (isSure || !before.rows.has(key));
  }
  if (isThere) return change.isAdded || next.generation > answeredAt;
  return isSure || !mayComeBack(before, change);
}

/** Finds the saved change that brought a removed row back. */
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

/** Whether the next list may have a row that this one lacks, because the row is new or was brought back. */
function mayComeBack<Item>(
  { changes }: OptimisticListState<Item>,
  { key, isAdded }: Change<Item>,
): boolean {
  return isAdded || changes.some((other) => other.key === key && isRemoval(other));
}

/** Keeps each row that the server's list lacks after the row that it followed before. */
function ordered<Item>(
  next: OptimisticListState<Item>,
  before: readonly string[],
): OptimisticListState<Item> {
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

/**
 * Adds the submitted texts to an error that has no values, because the submission may never have reached the server.
 */
function withValues<Item>(answer: FormState, { submission }: Change<Item>): FormState {
  if (answer.status === "success" || answer.values !== idle.values) return answer;
  const values: Record<string, string | string[]> = {};
  for (const name of new Set(submission.data.keys())) {
    const texts = submission.data.getAll(name).filter((value) => typeof value === "string");
    if (!name.startsWith("$")) values[name] = texts.length > 1 ? texts : (texts[0] ?? "");
  }
  return { ...answer, values };
}
