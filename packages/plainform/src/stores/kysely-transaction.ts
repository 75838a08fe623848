import { AsyncLocalStorage } from "node:async_hooks";
import type { Kysely, Transaction } from "kysely";
import { markRolledBack } from "../core/operation-attempt.ts";
import { processGlobal } from "../core/process-global.ts";

// biome-ignore lint/suspicious/noExplicitAny: the transactions of databases of any type are kept together.
type Transactions = ReadonlyMap<Kysely<any>, Transaction<any>>;

const transactionStorage = processGlobal(
  "transactions",
  () => new AsyncLocalStorage<Transactions>(),
);

/**
 * The transaction of this database that the caller runs in, if any. Operations use it, so that what they save is saved
 * together with the key of the submission.
 *
 * @example
 * export const database = () => currentTransaction(db) ?? db;
 */
export function currentTransaction<Tables>(db: Kysely<Tables>): Transaction<Tables> | undefined {
  return transactionStorage.getStore()?.get(db);
}

/** How often a transaction is tried in all, where the database undoes it because of other transactions. */
const maxAttempts = 4;

/**
 * Runs work in one transaction: everything that uses {@link currentTransaction} takes part, and a throw undoes it all.
 * Inside another transaction of the same database, the work takes part in that one. Inside, nothing may write to the
 * database itself: SQLite has one writer at a time, so that such a write would wait for ever.
 *
 * A transaction that PostgreSQL undoes because of another one (SQLSTATE 40001 or 40P01) is run again, so that the work
 * may run more than once; only its last run is committed.
 *
 * An error before COMMIT is marked as rolled back, so that the form can say that nothing was saved. An error of COMMIT
 * isn't: where the connection is lost before the answer, it isn't known what the database has done.
 */
export async function inTransaction<Tables, Result>(
  db: Kysely<Tables>,
  work: (transaction: Transaction<Tables>) => Promise<Result>,
): Promise<Result> {
  const current = db.isTransaction ? (db as Transaction<Tables>) : currentTransaction(db);
  if (current) return work(current);
  for (let attempt = 1; ; attempt++) {
    let isCommitting = false;
    try {
      return await db.transaction().execute(async (transaction) => {
        const transactions = new Map(transactionStorage.getStore()).set(db, transaction);
        const result = await transactionStorage.run(transactions, work, transaction);
        isCommitting = true;
        return result;
      });
    } catch (error) {
      const isConflict = isTransactionConflict(error);
      if (!isCommitting || isConflict) markRolledBack(error);
      if (!isConflict || attempt === maxAttempts) throw error;
    }
    // Transactions that were undone together would meet again if they began together.
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 20 * attempt));
  }
}

/**
 * Whether PostgreSQL undid the transaction: it could not be serialized with another one, or they waited for each other.
 */
function isTransactionConflict(error: unknown): boolean {
  const code = typeof error === "object" && error !== null && "code" in error ? error.code : "";
  return code === "40001" || code === "40P01";
}
