import { join } from "node:path";
import { type Dialect, Kysely, MssqlDialect, MysqlDialect, PostgresDialect, sql } from "kysely";
import { Migrator } from "kysely/migration";
import { Pool } from "pg";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { database } from "@/data/database.ts";
import { NodeSqliteDialect } from "@/data/node-sqlite.ts";
import { kyselyStore } from "@/packages/plainform/src/stores/kysely-store.ts";
import {
  currentTransaction,
  inTransaction,
} from "@/packages/plainform/src/stores/kysely-transaction.ts";
import {
  type SubmissionsTable,
  submissionsMigration,
} from "@/packages/plainform/src/stores/submissions-table.ts";
import { testSubmissionStore } from "@/packages/plainform/src/testing/test-submission-store.ts";
import { emptyDatabase } from "./empty-database.ts";

interface Tables {
  plainform_submissions: SubmissionsTable;
  records: { record: string };
}

let dropDatabase: () => Promise<void>;
/** Two connections to one database, as two processes have them. */
let connections: [Kysely<Tables>, Kysely<Tables>];

function connect(): Kysely<Tables> {
  const { DATABASE_URL, DATA_DIR = "" } = process.env;
  const dialect: Dialect = DATABASE_URL
    ? new PostgresDialect({ pool: new Pool({ connectionString: DATABASE_URL }) })
    : new NodeSqliteDialect(join(DATA_DIR, "store.db"));
  return new Kysely<Tables>({ dialect });
}

/** As the operations of an application do. */
const ours = () => connections.map(currentTransaction).find(Boolean) ?? connections[0];

async function migrate(direction: "up" | "down") {
  const provider = { getMigrations: async () => ({ "1": submissionsMigration() }) };
  // The application has migrations of its own in the same database.
  const names = { migrationTableName: "store_migration", migrationLockTableName: "store_lock" };
  const migrator = new Migrator({ db: connections[0], provider, ...names });
  const { error } = await (direction === "up"
    ? migrator.migrateToLatest()
    : migrator.migrateDown());
  if (error) throw error;
}

beforeAll(async () => {
  dropDatabase = await emptyDatabase();
  connections = [connect(), connect()];
  await connections[0].schema.createTable("records").addColumn("record", "text").execute();
  await migrate("up");
});
afterAll(async () => {
  for (const each of connections) await each.destroy();
  await dropDatabase();
});

async function age(milliseconds: number) {
  const rows = await connections[0].selectFrom("plainform_submissions").selectAll().execute();
  for (const { key, created_at } of rows) {
    await connections[0]
      .updateTable("plainform_submissions")
      .set({ created_at: new Date(Date.parse(created_at) - milliseconds).toISOString() })
      .where("key", "=", key)
      .execute();
  }
}

async function count(record: string): Promise<number> {
  const rows = connections[0].selectFrom("records").selectAll().where("record", "=", record);
  return (await rows.execute()).length;
}

async function write(record: string): Promise<void> {
  await ours().insertInto("records").values({ record }).execute();
}

describe("a store through Kysely", () => {
  let opened = 0;
  const open = () => kyselyStore(connections[opened++ % 2] as Kysely<Tables>);
  testSubmissionStore(test, { open, age, write, count });
});

test("a store takes the transaction of the work, and leaves its end to the one who began it", async () => {
  const key = crypto.randomUUID();
  const [db] = connections;
  const undone = db.transaction().execute(async (transaction) => {
    const store = kyselyStore(transaction);
    await store.save(key, async () => {
      await transaction.insertInto("records").values({ record: key }).execute();
      return "1";
    });
    expect(await store.find(key)).toBe("1");
    throw new Error("no luck");
  });
  await expect(undone).rejects.toThrow("no luck");
  expect([await kyselyStore(db).find(key), await count(key)]).toEqual([undefined, 0]);
});

test("in a transaction of the same database, the key and the work take part in that one", async () => {
  const key = crypto.randomUUID();
  const [db] = connections;
  const store = kyselyStore(db);
  const undone = inTransaction(db, async () => {
    await store.save(key, async () => {
      await write(key);
      return "1";
    });
    expect(await store.find(key)).toBe("1");
    throw new Error("no luck");
  });
  await expect(undone).rejects.toThrow("no luck");
  expect([await store.find(key), await count(key)]).toEqual([undefined, 0]);
});

test("a transaction of one database is none of another", async () => {
  const [one, other] = connections;
  await inTransaction(one, async (transaction) => {
    expect(currentTransaction(one)).toBe(transaction);
    expect(currentTransaction(other)).toBeUndefined();
  });
  expect(currentTransaction(one)).toBeUndefined();
});

test("expired rows are deleted once an hour, before the next work", async () => {
  const [old, fresh] = [crypto.randomUUID(), crypto.randomUUID()];
  const [db] = connections;
  await kyselyStore(db).save(old, async () => "1");
  await age(25 * 60 * 60 * 1_000);
  await kyselyStore(db).save(fresh, async () => "1");
  const rows = await db.selectFrom("plainform_submissions").select("key").execute();
  expect(rows).toEqual([{ key: fresh }]);
});

test("a store whose table is missing says so, and does no work", async () => {
  const log = vi.spyOn(console, "error").mockReturnValue();
  const store = kyselyStore(database, { table: "missing" });
  const save = store.save(crypto.randomUUID(), async () => {
    throw new Error("This work must not be run.");
  });
  await expect(save).rejects.toThrow(/no such table|does not exist/);
  await expect(store.find("key")).rejects.toThrow(/no such table|does not exist/);
  log.mockRestore();
});

test.each<[name: string, dialect: Dialect]>([
  ["MySQL", new MysqlDialect({ pool: () => Promise.reject(new Error("Nobody may connect")) })],
  [
    "SQL Server",
    new MssqlDialect({
      tedious: {} as never,
      tarn: { options: {} as never, Pool: class {} as never },
    }),
  ],
])("%s is refused, and no work is done", async (_, dialect) => {
  const transaction = new Kysely<Tables>({ dialect });
  Object.defineProperty(transaction, "isTransaction", { value: true });
  const work = vi.fn();
  await expect(kyselyStore(transaction).save("key", work)).rejects.toThrow("PF-702");
  expect(work).not.toHaveBeenCalled();
});

test("the migration makes the table and takes it away", async () => {
  const tables = async () => (await connections[0].introspection.getTables()).map((t) => t.name);
  expect(await tables()).toContain("plainform_submissions");
  await migrate("down");
  expect(await tables()).not.toContain("plainform_submissions");
  await migrate("up");
});

test("databases of applications that used the table before have the same one", async () => {
  const db = await database();
  const tables = await db.introspection.getTables();
  const made = tables.find(({ name }) => name === "submissions")?.columns;
  expect(made?.map(({ name, isNullable }) => [name, isNullable])).toEqual([
    ["key", false],
    ["outcome", false],
    ["created_at", false],
  ]);
  expect(new Set(made?.map(({ dataType }) => dataType.toLowerCase()))).toEqual(new Set(["text"]));
  const index = process.env.DATABASE_URL
    ? sql`select 1 from pg_indexes where indexname = 'submissions_by_time'`
    : sql`select 1 from sqlite_master where name = 'submissions_by_time'`;
  expect((await index.execute(db)).rows).toHaveLength(1);
});
