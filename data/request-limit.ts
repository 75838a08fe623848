import "server-only";
import { sql } from "kysely";
import { TooManyRequests } from "plainform";
import { RateLimit, type RequestRate } from "plainform/http";
import { database, isOnPostgres } from "./database.ts";

/** The interval at which the rows of inactive clients are deleted, in milliseconds. */
const forgetEvery = 60 * 60 * 1_000;

/**
 * Limits how often each client may send a request. With PostgreSQL, the limit holds for all instances together. With
 * SQLite it holds for this process, because not every request may take SQLite's write lock.
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
    // The query uses the database's clock, because the clocks of the instances differ.
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
      const seconds = (1 - row.tokens) / rate.perSecond;
      throw new TooManyRequests("Wait a little before you ask again.", seconds);
    }
  };
}
