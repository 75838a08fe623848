import { Pool } from "pg";
import { afterAll, beforeAll, describe, test } from "vitest";
import { testSubmissionStore } from "@/packages/plainform/src/testing/test-submission-store.ts";
import { emptyDatabase } from "./empty-database.ts";
import { connection, pgStore } from "./stores/pg-store.ts";

let pools: Pool[] = [];
let dropDatabase: () => Promise<void>;
let opened = 0;

/** Both pools are of one database, as two processes have them. */
const poolOf = (n: number) => pools[n % 2] as Pool;
const query = async (sql: string, ...values: unknown[]) =>
  (await connection(poolOf(0)).query(sql, values)).rows;

beforeAll(async () => {
  dropDatabase = await emptyDatabase();
  pools = [1, 2].map(() => new Pool({ connectionString: process.env.DATABASE_URL }));
  await query(
    "create table once (key text primary key, answer text not null, at timestamptz not null)",
  );
  await query("create table records (record text)");
});
afterAll(async () => {
  for (const pool of pools) await pool.end();
  await dropDatabase();
});

describe("the guide's store on PostgreSQL", () => {
  testSubmissionStore(test, {
    open: () => pgStore(poolOf(opened++)),
    age: async (milliseconds) => {
      await query("update once set at = at - $1 * interval '1 millisecond'", milliseconds);
    },
    write: async (record) => {
      await query("insert into records values ($1)", record);
    },
    count: async (record) => (await query("select from records where record = $1", record)).length,
  });
});
