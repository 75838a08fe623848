import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync, type SQLInputValue } from "node:sqlite";
import { Kysely, type SqliteDatabase, SqliteDialect } from "kysely";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { kyselyStore } from "@/packages/plainform/src/stores/kysely-store.ts";
import { currentTransaction } from "@/packages/plainform/src/stores/kysely-transaction.ts";
import { submissionsMigration } from "@/packages/plainform/src/stores/submissions-table.ts";

interface Tables {
  records: { record: string };
}

const folder = mkdtempSync(join(tmpdir(), "plainform-sqlite-"));
/** SQLite's own timeout stops the whole process, so that it is short here. */
const open = () => new DatabaseSync(join(folder, "one.db"), { timeout: 20 });

/** `node:sqlite` as Kysely's own dialect wants it, which is that of better-sqlite3: one connection for all. */
function connect(): Kysely<Tables> {
  const file = open();
  const database: SqliteDatabase = {
    close: () => file.close(),
    prepare(sql) {
      const statement = file.prepare(sql);
      return {
        reader: statement.columns().length > 0,
        all: (parameters) => statement.all(...(parameters as SQLInputValue[])),
        run: (parameters) => statement.run(...(parameters as SQLInputValue[])),
        iterate: (parameters) =>
          statement.iterate(...(parameters as SQLInputValue[])) as IterableIterator<unknown>,
      };
    },
  };
  return new Kysely<Tables>({ dialect: new SqliteDialect({ database }) });
}

const db = connect();
beforeAll(async () => {
  await submissionsMigration().up(db);
  await db.schema.createTable("records").addColumn("record", "text").execute();
});
afterAll(async () => {
  await db.destroy();
  rmSync(folder, { recursive: true });
});

describe("a store on Kysely's own dialect of SQLite, which has one connection", () => {
  test("saves once what is sent many times at once, and nothing of what failed", async () => {
    const store = kyselyStore(db);
    const key = crypto.randomUUID();
    const ours = () => currentTransaction(db) ?? db;
    const write = () => ours().insertInto("records").values({ record: key }).execute();
    const failing = store.save(key, async () => {
      await write();
      throw new Error("no luck");
    });
    await expect(failing).rejects.toThrow("no luck");
    const answers = await Promise.all(
      Array.from({ length: 20 }, () =>
        store.save(key, async () => {
          expect(await store.find(key)).toBeUndefined();
          await write();
          return "1";
        }),
      ),
    );
    expect(answers.filter((answer) => answer !== undefined)).toEqual(["1"]);
    expect(await store.find(key)).toBe("1");
    expect(await db.selectFrom("records").selectAll().execute()).toEqual([{ record: key }]);
  });
});

test("a database that another process has locked refuses the work before it is run", async () => {
  const key = crypto.randomUUID();
  const log = vi.spyOn(console, "error").mockReturnValue();
  const other = open();
  other.exec("begin immediate");
  const refused = kyselyStore(db).save(key, () => Promise.reject(new Error("This must not run")));
  await expect(refused).rejects.toThrow("database is locked");
  log.mockRestore();
  other.exec("rollback");
  other.close();
  expect(await kyselyStore(db).save(key, async () => "1")).toBe("1");
});
