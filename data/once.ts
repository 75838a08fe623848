import "server-only";
import { type Kysely, sql, type Transaction } from "kysely";
import { Conflict } from "@/lib/core/errors.ts";
import { logUnexpected } from "@/lib/core/log-unexpected.ts";
import { callerByCredentials, idempotencyWith } from "@/lib/http/idempotency.ts";
import type { RunOnce } from "@/lib/next/submission-token.ts";
import { database, isOnPostgres } from "./database.ts";
import type { Tables } from "./tables.ts";
import { inTransaction } from "./transaction.ts";

const hour = 60 * 60 * 1_000;
/** How long a submission is remembered, in milliseconds. */
const memory = 24 * hour;

/** Pages, route handlers and actions are bundled apart; what this process does is one. */
const holder = globalThis as typeof globalThis & {
  plainformOnce?: { running: Set<string>; forgotAt: number };
};
holder.plainformOnce ??= { running: new Set(), forgotAt: 0 };
const state = holder.plainformOnce;

/**
 * Runs the work of a submission, unless the same submission succeeded in the last 24 hours: then it answers what that
 * one answered. The key is written in the transaction of the work, so that of several at once, in other processes
 * too, one does the work and the others wait for its answer. Work that throws leaves no key.
 */
export const once: RunOnce = async (key, work) => {
  const db = await database();
  await forgetOld(db);
  return inTransaction(db, (transaction) => remembered(transaction, key, work));
};

/**
 * {@link once} for programs, which needn't be kept waiting: while the first is being done, the others are told so.
 *
 * @throws {Conflict} when the same is being done; over two processes with one SQLite file they wait all the same
 */
const onceAtATime: RunOnce = async (key, work) => {
  const db = await database();
  await forgetOld(db);
  // An outcome that is stored is answered without the lock: of two repetitions at once, one would hold it.
  const kept = await stored(db, key);
  if (kept) return JSON.parse(kept.outcome);
  if (state.running.has(key)) throw beingDone();
  state.running.add(key);
  try {
    return await inTransaction(db, async (transaction) => {
      if (!(await isFree(transaction, key))) throw beingDone();
      return remembered(transaction, key, work);
    });
  } finally {
    state.running.delete(key);
  }
};

/**
 * Remembers what the JSON API answered, by the header `Idempotency-Key`. For the contract of a POST. This application has
 * no accounts: one that has gives the id of the account that asks.
 */
export const idempotency = idempotencyWith(onceAtATime, callerByCredentials);

/** The outcome that is stored for a key, unless it is older than 24 hours. */
function stored(db: Kysely<Tables>, key: string): Promise<{ outcome: string } | undefined> {
  return db
    .selectFrom("submissions")
    .select("outcome")
    .where("key", "=", key)
    .where("created_at", ">=", iso(Date.now() - memory))
    .executeTakeFirst();
}

async function remembered<Result>(
  transaction: Transaction<Tables>,
  key: string,
  work: () => Promise<Result>,
): Promise<Result> {
  const now = Date.now();
  await transaction
    .deleteFrom("submissions")
    .where("key", "=", key)
    .where("created_at", "<", iso(now - memory))
    .execute();
  const mine = await transaction
    .insertInto("submissions")
    .values({ key, outcome: "", created_at: iso(now) })
    .onConflict((conflict) => conflict.column("key").doNothing())
    .returning("key")
    .executeTakeFirst();
  if (!mine) {
    const { outcome } = await transaction
      .selectFrom("submissions")
      .select("outcome")
      .where("key", "=", key)
      .executeTakeFirstOrThrow();
    return JSON.parse(outcome);
  }
  const outcome = await work();
  await transaction
    .updateTable("submissions")
    // Work that answers nothing has no JSON.
    .set({ outcome: JSON.stringify(outcome ?? null) })
    .where("key", "=", key)
    .execute();
  return outcome;
}

/**
 * Whether no other connection works on that key; from then on this one does, to the end of its transaction. SQLite
 * has one writer at a time, who is waited for when the transaction begins.
 */
async function isFree(transaction: Transaction<Tables>, key: string): Promise<boolean> {
  if (!isOnPostgres()) return true;
  const { rows } = await sql<{ free: boolean }>`
    select pg_try_advisory_xact_lock(hashtextextended(${key}, 0)) as free
  `.execute(transaction);
  return rows[0]?.free === true;
}

function beingDone(): Conflict {
  return new Conflict("The first request with this Idempotency-Key is still being answered.");
}

/** Once an hour, and by itself: within a submission, others that forget the same rows would wait for its work. */
async function forgetOld(db: Kysely<Tables>): Promise<void> {
  const now = Date.now();
  if (now - state.forgotAt < hour) return;
  state.forgotAt = now;
  await db
    .deleteFrom("submissions")
    .where("created_at", "<", iso(now - memory))
    .execute()
    .catch((error) => logUnexpected("Old submissions could not be forgotten", error));
}

const iso = (time: number) => new Date(time).toISOString();
