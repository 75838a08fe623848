import "server-only";
import { AsyncLocalStorage } from "node:async_hooks";
import type { Kysely, Transaction } from "kysely";
import type { Tables } from "./tables.ts";

/** The module may be bundled more than once; the transaction of a request is one. */
const holder = globalThis as typeof globalThis & {
  plainformTransaction?: AsyncLocalStorage<Transaction<Tables>>;
};
holder.plainformTransaction ??= new AsyncLocalStorage();
const storage = holder.plainformTransaction;

/** The transaction that the caller runs in, if any. */
export function currentTransaction(): Transaction<Tables> | undefined {
  return storage.getStore();
}

/**
 * Runs `work` in one transaction: every operation that it calls takes part, and a throw undoes them all. Inside, the
 * database itself must not be written to: SQLite has one writer at a time, so that such a write would wait for ever.
 */
export function inTransaction<Result>(
  db: Kysely<Tables>,
  work: (transaction: Transaction<Tables>) => Promise<Result>,
): Promise<Result> {
  const current = currentTransaction();
  if (current) return work(current);
  return db.transaction().execute((transaction) => storage.run(transaction, work, transaction));
}
