import { AsyncLocalStorage } from "node:async_hooks";
import type { Pool, PoolClient } from "pg";
import type { SubmissionStore } from "plainform/stores";

const transaction = new AsyncLocalStorage<PoolClient>();
/** What operations query, so that they take part in the transaction of their submission. */
export const connection = (pool: Pool) => transaction.getStore() ?? pool;

// create table once (key text primary key, answer text not null, at timestamptz not null)
export function pgStore(pool: Pool): SubmissionStore {
  return {
    isAtomic: true,
    async find(key) {
      const fresh = "key = $1 and answer <> '' and at > now() - interval '24 hours'";
      const { rows } = await pool.query(`select answer from once where ${fresh}`, [key]);
      return rows[0]?.answer;
    },
    async save(key, work) {
      const client = await pool.connect();
      try {
        await client.query("begin");
        const claim = `insert into once values ($1, '', now()) on conflict (key)
          do update set answer = '', at = now() where once.at <= now() - interval '24 hours'`;
        const isClaimed = (await client.query(claim, [key])).rowCount === 1;
        const answer = isClaimed ? await transaction.run(client, work) : undefined;
        if (isClaimed)
          await client.query("update once set answer = $2 where key = $1", [key, answer]);
        await client.query("commit");
        return answer;
      } catch (error) {
        await client.query("rollback").catch(() => undefined);
        throw error;
      } finally {
        client.release();
      }
    },
  };
}
