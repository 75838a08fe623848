import "server-only";
import { AsyncLocalStorage } from "node:async_hooks";
import type { Kysely, Transaction } from "kysely";
import { markRolledBack } from "@/lib/core/rolled-back.ts";
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
 *
 * An error that comes before COMMIT is marked as rolled back. One of COMMIT itself isn't: where the connection is lost
 * before the answer, nobody on this side knows what the database has done.
 */
export async function inTransaction<Result>(
  db: Kysely<Tables>,
  work: (transaction: Transaction<Tables>) => Promise<Result>,
): Promise<Result> {
  const current = currentTransaction();
  if (current) return work(current);
  let isCommitting = false;
  try {
    return await db.transaction().execute(async (transaction) => {
      const result = await storage.run(transaction, work, transaction);
      isCommitting = true;
      return result;
    });
  } catch (error) {
    if (!isCommitting) markRolledBack(error);
    throw error;
  }
}
