import { randomUUID, randomUUIDv7 } from "node:crypto";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { Kysely, sql } from "kysely";
import { beforeEach, expect, onTestFinished, test } from "vitest";
import { database } from "@/data/database.ts";
import { NodeSqliteDialect } from "@/data/node-sqlite.ts";
import { once } from "@/data/once.ts";
import * as posts from "@/data/posts.ts";
import type { Tables } from "@/data/tables.ts";
import { inTransaction } from "@/packages/plainform/src/stores/kysely-transaction.ts";
import { runOnce } from "@/packages/plainform/src/stores/run-once.ts";
import { DataProcess } from "./data-process.ts";
import { emptyDatabase } from "./empty-database.ts";

beforeEach(emptyDatabase);

const file = () => join(process.env.DATA_DIR ?? "", "plainform.db");

/** Another connection that has the write lock until it is closed. */
async function locked(): Promise<DatabaseSync> {
  await database();
  const other = new DatabaseSync(file());
  other.exec("begin immediate");
  onTestFinished(() => {
    if (other.isOpen) other.close();
  });
  return other;
}

const post = (title: string) => ({ title, content: "Content" });

test.each<[name: string, write: (title: string) => Promise<unknown>]>([
  ["a single write", (title) => posts.create(post(title))],
  [
    "a transaction",
    (title) => runOnce(once.store, randomUUID(), () => posts.create(post(title)), "wait"),
  ],
])(
  "%s that waits for another process keeps nothing else of this process waiting",
  async (_, write) => {
    await using writer = await DataProcess.start();
    await Promise.all([database(), writer.run("open", { DATA_DIR: process.env.DATA_DIR ?? "" })]);
    await writer.run("hold", randomUUIDv7());

    const done: string[] = [];
    const waiting = [1, 2, 3].map((n) => write(`Waited ${n}`).then(() => done.push("write")));
    // The other process is released only after these, so a wait that blocks them would never end well.
    expect(await posts.list({ limit: 20 })).toEqual({ data: [], next: null });
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(await posts.list({ limit: 20 })).toEqual({ data: [], next: null });
    expect(done).toEqual([]);

    await writer.run("release");
    await Promise.all(waiting);
    const titles = (await posts.list({ limit: 20 })).data.map(({ title }) => title);
    expect(titles.toSorted()).toEqual(["Held", "Waited 1", "Waited 2", "Waited 3"]);
  },
);

test("a read during a transaction of the same process sees the committed rows", async () => {
  const db = await database();
  const { id } = await posts.create(post("Before"));
  await inTransaction(db, async () => {
    await posts.update(id, { title: "After" });
    // Asked directly, the database is what everybody else sees; an operation in here sees its own writes.
    const { title } = await db
      .selectFrom("posts")
      .select("title")
      .where("id", "=", id)
      .executeTakeFirstOrThrow();
    expect(title).toBe("Before");
    expect(await posts.get(id)).toMatchObject({ title: "After" });
  });
  expect(await posts.get(id)).toMatchObject({ title: "After" });
});

test.each<[name: string, inTurn: (db: Kysely<Tables>, write: () => Promise<unknown>) => unknown]>([
  ["single writes", (_, write) => write()],
  ["transactions", (db, write) => inTransaction(db, write)],
])("%s of one process take turns in the order in which they came", async (_, inTurn) => {
  const other = await locked();
  const db = await database();
  const order: number[] = [];
  const writes = Array.from({ length: 20 }, async (_, n) => {
    await inTurn(db, () => posts.create(post(`${n}`)));
    order.push(n);
  });
  other.close();
  await Promise.all(writes);
  expect(order).toEqual(Array.from({ length: 20 }, (_, n) => n));
});

test("writes that waited to the bound give up together, undone, and the next one is written", async () => {
  await database();
  const patience = 200;
  const db = new Kysely<Tables>({ dialect: new NodeSqliteDialect(file(), { patience }) });
  onTestFinished(() => db.destroy());
  await sql`select 1`.execute(db);
  const other = await locked();
  const start = performance.now();
  const writes = await Promise.allSettled(
    Array.from({ length: 20 }, () => db.deleteFrom("posts").execute()),
  );
  expect(writes.map((write) => write.status === "rejected" && String(write.reason))).toEqual(
    Array(20).fill(expect.stringContaining("database is locked")),
  );
  const waited = performance.now() - start;
  expect(waited).toBeGreaterThanOrEqual(patience);
  // One after another they would take twenty times as long.
  expect(waited).toBeLessThan(patience * 10);
  other.close();
  expect(await db.deleteFrom("posts").executeTakeFirst()).toMatchObject({ numDeletedRows: 0n });
});

test("a transaction that couldn't begin leaves the turn to the next", async () => {
  await database();
  const db = new Kysely<Tables>({ dialect: new NodeSqliteDialect(file(), { patience: 50 }) });
  onTestFinished(() => db.destroy());
  const other = await locked();
  const work = () => db.transaction().execute((transaction) => sql`select 1`.execute(transaction));
  await expect(work()).rejects.toThrow("database is locked");
  other.close();
  await expect(work()).resolves.toMatchObject({ rows: [{ 1: 1 }] });
});

test("a query that nobody built, such as a pragma, runs where writes do", async () => {
  const db = await database();
  await sql`create table notes (text)`.execute(db);
  const inserted = await sql`insert into notes values ('a'), ('b')`.execute(db);
  expect(inserted).toMatchObject({ numAffectedRows: 2n, insertId: 2n, rows: [] });
  expect((await sql`select text from notes`.execute(db)).rows).toEqual([
    { text: "a" },
    { text: "b" },
  ]);
});
