import { randomUUIDv7 } from "node:crypto";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { sql } from "kysely";
import { beforeEach, expect, test } from "vitest";
import { database } from "@/data/database.ts";
import * as posts from "@/data/posts.ts";
import { DataProcess } from "./data-process.ts";
import { emptyDatabase } from "./empty-database.ts";

beforeEach(emptyDatabase);

const folder = () => process.env.DATA_DIR ?? "";
const file = () => join(folder(), "plainform.db");

test.each([
  ["journal_mode", "wal", "readers go on while one writes"],
  ["synchronous", 2, "what was committed outlives a power failure"],
  ["foreign_keys", 1, "a reference always leads somewhere"],
  ["busy_timeout", 0, "waiting for another process never stops this one"],
])("sets %s to %s: %s", async (pragma, value, _) => {
  const { rows } = await sql.raw(`pragma ${pragma}`).execute(await database());
  expect(Object.values(rows[0] ?? {})).toEqual([value]);
});

test("an error says which file can't be opened and what to do, and the next call tries again", async () => {
  mkdirSync(dirname(folder()), { recursive: true });
  writeFileSync(folder(), "A file where the folder should be");
  const failure = { message: expect.stringContaining(file()) };
  await expect(database()).rejects.toThrow(/can't be opened: .*DATA_DIR/s);
  await expect(posts.list({ limit: 1 })).rejects.toMatchObject(failure);
  rmSync(folder());
  expect(await posts.list({ limit: 1 })).toEqual({ data: [], next: null });
});

test("a file that is no database is refused by an error that names it", async () => {
  mkdirSync(folder(), { recursive: true });
  writeFileSync(file(), "Dear diary, ".repeat(100));
  await expect(database()).rejects.toThrow(/plainform\.db can't be opened: file is not a database/);
  rmSync(file());
  expect(await posts.list({ limit: 1 })).toEqual({ data: [], next: null });
});

test("a write waits while another process is in the middle of one", async () => {
  await using writer = await DataProcess.start();
  await using second = await DataProcess.start();
  await Promise.all([
    database(),
    writer.run("open", { DATA_DIR: folder() }),
    second.run("open", { DATA_DIR: folder() }),
  ]);
  const held = randomUUIDv7();
  await writer.run("hold", held);
  await second.run("startCreating", "Waited");

  // Who doesn't wait is turned away, and who only reads goes on without what isn't committed.
  const impatient = new DatabaseSync(file(), { timeout: 0 });
  expect(() => impatient.exec("begin immediate")).toThrow("database is locked");
  impatient.close();
  expect(await posts.list({ limit: 20 })).toEqual({ data: [], next: null });

  await writer.run("release");
  expect(await second.run("finish")).toMatchObject({ title: "Waited" });
  const { data } = await posts.list({ limit: 20 });
  expect(data.map(({ title }) => title).sort()).toEqual(["Held", "Waited"]);
});

test("a transaction takes the write lock when it begins, so that it never fails midway", async () => {
  const db = await database();
  await db.transaction().execute(async () => {
    const other = new DatabaseSync(file(), { timeout: 0 });
    expect(() => other.exec("begin immediate")).toThrow("database is locked");
    other.close();
  });
});

test("a transaction that failed leaves nothing", async () => {
  const db = await database();
  const { id } = await posts.create({ title: "Kept", content: "Kept" });
  const failing = db.transaction().execute(async (transaction) => {
    await transaction.deleteFrom("posts").execute();
    throw new Error("Changed my mind");
  });
  await expect(failing).rejects.toThrow("Changed my mind");
  expect(await posts.get(id)).toMatchObject({ title: "Kept" });
});
