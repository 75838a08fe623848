import { existsSync } from "node:fs";
import { sql } from "kysely";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { closeDatabase, database } from "@/data/database.ts";
import * as posts from "@/data/posts.ts";
import { DataProcess } from "./data-process.ts";
import { administer, emptyDatabase, postgresUrl } from "./empty-database.ts";

beforeEach(emptyDatabase);

/** Whether anything touched the database: its folder is there, or somebody is connected. */
async function touched(): Promise<boolean> {
  if (postgresUrl === undefined) return existsSync(process.env.DATA_DIR ?? "");
  const name = new URL(process.env.DATABASE_URL ?? "").pathname.slice(1);
  const rows = await administer(`select 1 from pg_stat_activity where datname = '${name}'`);
  return rows.length > 0;
}

function environment(): Record<string, string> {
  const { DATA_DIR, DATABASE_URL } = process.env;
  return JSON.parse(JSON.stringify({ DATA_DIR, DATABASE_URL }));
}

test("opens nothing before the first use", async () => {
  vi.resetModules();
  await import("@/data/posts.ts");
  expect(await touched()).toBe(false);
  await posts.list({ limit: 1 });
  expect(await touched()).toBe(true);
});

test("opens once however many ask at once", async () => {
  const [first, second] = await Promise.all([database(), database()]);
  expect(second).toBe(first);
  const results = await Promise.all(Array.from({ length: 20 }, () => posts.list({ limit: 1 })));
  expect(results).toHaveLength(20);
  expect(await database()).toBe(first);
});

test("opens once for every copy of the module, as bundles and hot reloads make them", async () => {
  const opened = await database();
  vi.resetModules();
  const copy = await import("@/data/database.ts");
  expect(copy.database).not.toBe(database);
  expect(await copy.database()).toBe(opened);
});

test("opens again after it was closed, with everything still there", async () => {
  const post = await posts.create({ title: "Kept", content: "Kept" });
  await closeDatabase();
  expect(await posts.list({ limit: 20 })).toEqual({ data: [post], next: null });
});

test("stays open for who opens it again while it is being closed", async () => {
  await database();
  const closing = closeDatabase();
  const reopened = database();
  await closing;
  expect(await database()).toBe(await reopened);
  expect(await posts.list({ limit: 1 })).toEqual({ data: [], next: null });
});

test("closes what never opened without a word", async () => {
  await closeDatabase();
  vi.stubEnv("DATABASE_URL", "mysql://localhost/plainform");
  const opening = database();
  const closing = closeDatabase();
  await expect(opening).rejects.toThrow();
  expect(await closing).toBeUndefined();
});

test("makes the tables out of types that both databases share", async () => {
  const all = await (await database()).introspection.getTables();
  // SQLite's one process counts in its memory.
  const tables = all.filter(({ name }) => name !== "request_rates");
  expect(all.length - tables.length).toBe(postgresUrl === undefined ? 0 : 1);
  const columns = tables.flatMap(({ name, columns }) =>
    columns.map(({ name: column, dataType }) => {
      // PostgreSQL's own name of it.
      const type = dataType.toLowerCase().replace("int4", "integer");
      return `${name}.${column} ${type}`;
    }),
  );
  expect(columns.sort()).toEqual([
    "deliveries.attempts integer",
    "deliveries.created_at text",
    "deliveries.due_at text",
    "deliveries.event text",
    "deliveries.id text",
    "deliveries.note text",
    "deliveries.payload text",
    "deliveries.state text",
    "deliveries.vendor text",
    "deliveries.vendor_id text",
    "likes.post_id text",
    "likes.visitor_id text",
    "posts.content text",
    "posts.created_at text",
    "posts.deleted_at text",
    "posts.id text",
    "posts.links text",
    "posts.title text",
    "posts.updated_at text",
    "posts.version integer",
    "submissions.created_at text",
    "submissions.key text",
    "submissions.outcome text",
    "users.created_at text",
    "users.email text",
    "users.id text",
    "users.name text",
    "users.updated_at text",
  ]);
  expect(tables.flatMap(({ columns }) => columns).filter(({ isNullable }) => isNullable)).toEqual(
    [],
  );
});

describe("several processes that start at once on an empty database", () => {
  const count = 4;
  const rounds = (postgresUrl ? 3 : 10) * (process.env.TEST_FULL ? 5 : 1);

  test("all come up, and every migration ran once", async () => {
    await using processes = new AsyncDisposableStack();
    const others: DataProcess[] = [];
    for (const other of await Promise.all(
      Array.from({ length: count }, () => DataProcess.start()),
    )) {
      others.push(processes.use(other));
    }
    for (let round = 0; round < rounds; round++) {
      const cleanUp = await emptyDatabase();
      await Promise.all(others.map((other) => other.run("open", environment())));
      const { rows } = await sql`select name from kysely_migration`.execute(await database());
      expect(rows).toEqual([
        { name: "0001-posts" },
        { name: "0002-submissions" },
        { name: "0003-users" },
        { name: "0004-deliveries" },
        { name: "0005-living-posts" },
        { name: "0006-request-rates" },
      ]);
      await Promise.all(others.map((other) => other.run("close")));
      await cleanUp();
    }
  });

  test("see what the others write", async () => {
    await using other = await DataProcess.start();
    await Promise.all([other.run("open", environment()), database()]);
    await other.run("startCreating", "Theirs");
    const post = await other.run("finish");
    expect((await posts.list({ limit: 20 })).data).toEqual([post]);
  });
});

describe("an address that names no database of ours", () => {
  test.each(["mysql://root:secret@localhost/plainform", "file:./data.db", "plainform"])(
    "is refused in words that say what to write instead: %s",
    async (url) => {
      vi.stubEnv("DATABASE_URL", url);
      await expect(database()).rejects.toThrow(
        /^DATABASE_URL .*can't open.*Use postgres:\/\/user:password@host:5432\/name, or leave it out/,
      );
      await expect(database()).rejects.not.toThrow(/secret/);
    },
  );
});

test("refuses to be opened while the application is being built, so that no page is made from the data of that moment", async () => {
  vi.stubEnv("NEXT_PHASE", "phase-production-build");
  await expect(posts.list({ limit: 1 })).rejects.toThrow(/while the application is being built/);
  expect(await touched()).toBe(false);
  vi.stubEnv("NEXT_PHASE", undefined);
  expect(await posts.list({ limit: 1 })).toEqual({ data: [], next: null });
});
