/**
 * The errors of work that ran in a transaction which was never committed. The set hangs on `globalThis`, since Next may
 * bundle the module that marks an error apart from the one that asks.
 */
const holder = globalThis as typeof globalThis & { plainformRolledBack?: WeakSet<object> };
holder.plainformRolledBack ??= new WeakSet();
const rolledBack = holder.plainformRolledBack;

/** Records that the work which threw this error has saved nothing. Code that runs transactions calls it. */
export function markRolledBack(error: unknown): void {
  if (typeof error === "object" && error !== null) rolledBack.add(error);
}

/** Whether it is certain that the work which threw this error has saved nothing. */
export function wasRolledBack(error: unknown): boolean {
  return typeof error === "object" && error !== null && rolledBack.has(error);
}
