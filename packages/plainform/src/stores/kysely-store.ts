import { type Kysely, type RawBuilder, sql } from "kysely";
import { DeveloperError } from "../core/developer-error.ts";
import { logUnexpected } from "../core/log-unexpected.ts";
import { currentTransaction, inTransaction } from "./kysely-transaction.ts";
import { rememberedFor, type SubmissionStore } from "./submission-store.ts";
import { defaultTable, type SubmissionsTable } from "./submissions-table.ts";

/** The table has this name in the types alone. */
interface Database {
  submissions: SubmissionsTable;
}

/** How often expired rows are deleted, in milliseconds. */
const cleaningInterval = 60 * 60 * 1_000;

/**
 * A store in an SQLite or PostgreSQL database, through Kysely. The key is written in the transaction of the work: of the
 * same submission sent several times at once, to several processes too, one does the work. Operations take part in the
 * transaction by {@link currentTransaction}. {@link submissionsMigration} makes the table.
 *
 * @param database the application's Kysely instance, or a transaction, which the key and the work then take part in; or a
 *   function that returns one of them
 * @param options.table the table's name, where it isn't `plainform_submissions`
 * @example export const once = { store: kyselyStore(db) };
 */
export function kyselyStore<Tables>(
  database: Kysely<Tables> | (() => Kysely<Tables> | Promise<Kysely<Tables>>),
  { table = defaultTable }: { table?: string } = {},
): SubmissionStore {
  const submissions = table as "submissions";
  let cleanedAt = 0;

  async function open(): Promise<Kysely<Database>> {
    const db = typeof database === "function" ? await database() : database;
    return (currentTransaction(db) ?? db) as unknown as Kysely<Database>;
  }

  /** Claims the key to the end of the transaction. This is `false` where an answer is stored, or other work has the key. */
  async function claim(transaction: Kysely<Database>, key: string): Promise<boolean> {
    const { rows } = await sql`
      insert into ${sql.table(table)} ("key", outcome, created_at)
      select ${key}, '', ${now()} where ${isUnlocked(transaction, key)}
      on conflict ("key") do update set outcome = '', created_at = excluded.created_at
      where ${sql.table(table)}.created_at < ${oldestRemembered()}
      returning "key"
    `.execute(transaction);
    return rows.length > 0;
  }

  /** Runs outside of the transactions of work: others that delete the same rows would wait for that work to end. */
  async function deleteExpired(db: Kysely<Database>): Promise<void> {
    if (db.isTransaction || Date.now() - cleanedAt < cleaningInterval) return;
    cleanedAt = Date.now();
    await db
      .deleteFrom(submissions)
      .where("created_at", "<", oldestRemembered())
      .execute()
      .catch((error) => logUnexpected("Expired submissions could not be deleted", error));
  }

  return {
    isAtomic: true,
    async find(key) {
      const db = await open();
      const row = await db
        .selectFrom(submissions)
        .select("outcome")
        .where("key", "=", key)
        .where("created_at", ">=", oldestRemembered())
        .executeTakeFirst();
      // The outcome is empty for the work itself, which sees its own transaction.
      return row?.outcome || undefined;
    },
    async save(key, work) {
      const db = await open();
      await deleteExpired(db);
      return inTransaction(db, async (transaction) => {
        // The claim is the first statement and writes, so that SQLite takes the write lock before anything is read.
        if (!(await claim(transaction, key))) return undefined;
        const outcome = await work();
        await transaction
          .updateTable(submissions)
          .set({ outcome })
          .where("key", "=", key)
          .execute();
        return outcome;
      });
    },
  };
}

/**
 * Whether no other transaction works on the key. An insert of the same key would wait on PostgreSQL until that one ends,
 * and hold a connection of the pool meanwhile; a lock of the key says so at once, and ends with its transaction. SQLite
 * has one writer at a time, who was waited for when the transaction began.
 *
 * @throws {DeveloperError} where the database is neither
 */
function isUnlocked(db: Kysely<Database>, key: string): RawBuilder<boolean> {
  // A dialect has no name that is still there in a minified build. What it writes tells it.
  const written = sql`${sql.ref("name")} = ${key}`.compile(db).sql;
  if (written === '"name" = $1') {
    return sql`pg_try_advisory_xact_lock(hashtextextended(${key}, 0))`;
  }
  if (written === '"name" = ?') return sql`true`;
  throw new DeveloperError("PF-702");
}

const now = () => new Date().toISOString();
const oldestRemembered = () => new Date(Date.now() - rememberedFor).toISOString();
