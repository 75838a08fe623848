import { Kysely, PostgresDialect, sql } from "kysely";
import { Pool } from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { wasRolledBack } from "@/packages/plainform/src/core/operation-attempt.ts";
import { kyselyStore } from "@/packages/plainform/src/stores/kysely-store.ts";
import {
  currentTransaction,
  inTransaction,
} from "@/packages/plainform/src/stores/kysely-transaction.ts";
import { runOnce } from "@/packages/plainform/src/stores/run-once.ts";
import { submissionsMigration } from "@/packages/plainform/src/stores/submissions-table.ts";
import { emptyDatabase } from "./empty-database.ts";

interface Tables {
  counters: { id: number; n: number };
}

let db: Kysely<Tables>;
let dropDatabase: () => Promise<void>;

beforeAll(async () => {
  dropDatabase = await emptyDatabase();
  const options = "-c default_transaction_isolation=serializable";
  const pool = new Pool({ connectionString: process.env.DATABASE_URL, options });
  db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  await submissionsMigration().up(db);
  await sql`create table counters (id int primary key, n int not null)`.execute(db);
  await sql`insert into counters values (1, 0), (2, 0)`.execute(db);
});
afterAll(async () => {
  await db.destroy();
  await dropDatabase();
});

const ours = () => currentTransaction(db) ?? db;

async function counterOf(id: number): Promise<number> {
  const { n } = await ours()
    .selectFrom("counters")
    .select("n")
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
  return n;
}

async function add(id: number, n: number): Promise<void> {
  await ours().updateTable("counters").set({ n }).where("id", "=", id).execute();
}

/** Comes when so many have come; later ones pass at once. */
function meetingOf(size: number): () => Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  return () => {
    if (--size <= 0) resolve();
    return promise;
  };
}

describe("submissions that PostgreSQL undoes because of each other are done in the end", () => {
  test("where they can't be serialized (40001)", async () => {
    const before = await counterOf(1);
    const meet = meetingOf(3);
    let runs = 0;
    const increase = async () => {
      runs++;
      const n = await counterOf(1);
      await meet();
      await add(1, n + 1);
      return { n };
    };
    const keys = [1, 2, 3].map(() => crypto.randomUUID());
    const store = kyselyStore(db);
    const answers = await Promise.all(keys.map((key) => runOnce(store, key, increase, "wait")));
    expect(runs).toBeGreaterThan(3);
    expect(await counterOf(1)).toBe(before + 3);
    expect(answers.map(({ n }) => n - before).toSorted()).toEqual([0, 1, 2]);
    // What is stored is the answer of the run that was committed.
    for (const [index, key] of keys.entries()) {
      expect(await store.find(key)).toBe(JSON.stringify(answers[index]));
    }
  });

  test("where each waits for the other (40P01)", async () => {
    const meet = meetingOf(2);
    let runs = 0;
    const touch = (first: number, second: number) => async () => {
      runs++;
      await sql`update counters set n = n where id = ${first}`.execute(ours());
      await meet();
      await sql`update counters set n = n where id = ${second}`.execute(ours());
    };
    const store = kyselyStore(db);
    await Promise.all([
      runOnce(store, crypto.randomUUID(), touch(1, 2), "wait"),
      runOnce(store, crypto.randomUUID(), touch(2, 1), "wait"),
    ]);
    expect(runs).toBeGreaterThan(2);
  });

  test("and the same submission sent 20 times at once is done once", async () => {
    const before = await counterOf(1);
    const key = crypto.randomUUID();
    // Without `runOnce`, as so many processes would.
    const saved = await Promise.all(
      Array.from({ length: 20 }, () =>
        kyselyStore(db).save(key, async () => {
          await add(1, (await counterOf(1)) + 1);
          return "1";
        }),
      ),
    );
    expect(saved.filter((answer) => answer !== undefined)).toEqual(["1"]);
    expect(await counterOf(1)).toBe(before + 1);
  });
});

test("a transaction that is undone each time is given up, as one that saved nothing", async () => {
  let runs = 0;
  const error = Object.assign(new Error("could not serialize access"), { code: "40001" });
  const failing = inTransaction(db, async () => {
    runs++;
    throw error;
  });
  await expect(failing).rejects.toBe(error);
  expect(runs).toBe(4);
  expect(wasRolledBack(error)).toBe(true);
});

test("a transaction inside another one is left to that one", async () => {
  let [outer, inner] = [0, 0];
  await inTransaction(db, async () => {
    outer++;
    await inTransaction(db, async () => {
      inner++;
      if (inner === 1) throw Object.assign(new Error("deadlock detected"), { code: "40P01" });
    });
  });
  expect([outer, inner]).toEqual([2, 2]);
});
