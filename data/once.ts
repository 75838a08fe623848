import "server-only";
import type { Once } from "@/lib/form/once.ts";
import { database } from "./database.ts";
import { inTransaction } from "./transaction.ts";

/** How long a submission is remembered, in milliseconds. */
const memory = 24 * 60 * 60 * 1_000;

/**
 * Runs the work of a submission, unless the same submission succeeded in the last 24 hours: then it answers what that
 * one answered. The key is written in the transaction of the work, so that of several at once, in other processes
 * too, one does the work and the others wait for its answer. Work that throws leaves no key.
 */
export const once: Once = async (key, work) => {
  const db = await database();
  const now = Date.now();
  return inTransaction(db, async (transaction) => {
    await transaction
      .deleteFrom("submissions")
      .where("created_at", "<", new Date(now - memory).toISOString())
      .execute();
    const mine = await transaction
      .insertInto("submissions")
      .values({ key, outcome: "", created_at: new Date(now).toISOString() })
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
      .set({ outcome: JSON.stringify(outcome) })
      .where("key", "=", key)
      .execute();
    return outcome;
  });
};
