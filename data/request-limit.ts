import "server-only";
import { sql } from "kysely";
import { TooManyRequests } from "plainform";
import { RateLimit, type RequestRate, waitFor } from "plainform/http";
import { database, isOnPostgres } from "./database.ts";

/** How often rows are deleted of clients that were quiet for as long, in milliseconds. */
const forgetEvery = 60 * 60 * 1_000;

/**
 * Bounds how often each client sends a request: over all instances where they share a PostgreSQL database, and in this
 * process where it has SQLite, whose write lock is not for every request to take.
 *
 * @example
 * const take = requestLimit({ burst: 600, perSecond: 10 });
 * await take(clientOf(request)); // throws TooManyRequests
 */
export function requestLimit(rate: RequestRate): (client: string) => Promise<void> {
  const inMemory = new RateLimit(rate);
  let forgotAt = Date.now();
  return async (client) => {
    if (!isOnPostgres()) return inMemory.take(client);
    const db = await database();
    if (Date.now() - forgotAt > forgetEvery) {
      forgotAt = Date.now();
      await sql`delete from request_rates where at < now() - interval '1 hour'`.execute(db);
    }
    // The database's clock counts: those of the instances differ.
    const filled = sql<number>`
      least(${rate.burst}::float8, request_rates.tokens +
        extract(epoch from now() - request_rates.at)::float8 * ${rate.perSecond}::float8)
    `;
    const { rows } = await sql<{ tokens: number; allowed: boolean }>`
      insert into request_rates (client, tokens, allowed, at)
      values (${client}, ${rate.burst - 1}::float8, true, now())
      on conflict (client) do update set
        tokens = ${filled} - (case when ${filled} >= 1 then 1 else 0 end),
        allowed = ${filled} >= 1,
        at = greatest(now(), request_rates.at)
      returning tokens, allowed
    `.execute(db);
    const [row] = rows;
    if (row && !row.allowed) {
      throw new TooManyRequests("Wait a little before you ask again.", waitFor(row, rate));
    }
  };
}
