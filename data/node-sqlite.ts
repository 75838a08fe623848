import "server-only";
import { existsSync, mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseSync, type SQLInputValue } from "node:sqlite";
import { setTimeout } from "node:timers/promises";
import {
  CompiledQuery,
  type DatabaseConnection,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDialect,
  SqliteDriver,
} from "kysely";

/** How long a statement waits for another process's write, in milliseconds. */
const busyTimeout = 5_000;

/**
 * Kysely over Node's own `node:sqlite`. Kysely's SQLite dialect expects the interface of better-sqlite3 and
 * starts transactions without the write lock; this one adapts the former and takes the lock at once, so that
 * two processes wait for each other instead of failing midway.
 *
 * @example new Kysely<Tables>({ dialect: new NodeSqliteDialect(".data/plainform.db") })
 */
export class NodeSqliteDialect extends SqliteDialect {
  readonly #path: string;

  constructor(path: string) {
    super({ database: () => open(path) });
    this.#path = path;
  }

  override createDriver(): SqliteDriver {
    return new ImmediateDriver({ database: () => open(this.#path) });
  }

  override createAdapter(): SqliteAdapter {
    return new TransactionalAdapter();
  }
}

class ImmediateDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw("begin immediate"));
  }
}

class TransactionalAdapter extends SqliteAdapter {
  /** SQLite rolls schema changes back like any other; with the immediate lock a migration run is one transaction. */
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

function makeFolder(folder: string): void {
  try {
    // Not `recursive` where it need not be: in a place where nothing can be made, as in /proc, Node then tries for ever.
    if (!existsSync(folder)) mkdirSync(folder, { recursive: !existsSync(dirname(folder)) });
  } catch (error) {
    // Another process was faster.
    if (!existsSync(folder)) throw error;
  }
}

async function open(path: string): Promise<SqliteDatabase> {
  makeFolder(dirname(path));
  const db = new DatabaseSync(path, { timeout: busyTimeout });
  try {
    await switchToWal(db);
    db.exec("pragma synchronous = full");
    db.exec("pragma foreign_keys = on");
  } catch (error) {
    db.close();
    throw error;
  }
  return {
    close: () => db.close(),
    prepare: (sql) => {
      const statement = db.prepare(sql);
      return {
        reader: statement.columns().length > 0,
        all: (values) => statement.all(...(values as SQLInputValue[])),
        run: (values) => statement.run(...(values as SQLInputValue[])),
        iterate: (values) => statement.iterate(...(values as SQLInputValue[])),
      };
    },
  };
}

/**
 * Of processes that switch a new file to WAL together, SQLite tells some "locked" at once, whatever the timeout:
 * each reads the old mode first, and two that both hold on to that would wait for each other for ever.
 */
async function switchToWal(db: DatabaseSync): Promise<void> {
  for (const start = Date.now(); ; await setTimeout(10)) {
    try {
      return db.exec("pragma journal_mode = wal");
    } catch (error) {
      if (!isBusy(error) || Date.now() - start > busyTimeout) throw error;
    }
  }
}

/** `SQLITE_BUSY` in any of its kinds (https://sqlite.org/rescode.html#busy). */
function isBusy(error: unknown): boolean {
  return error instanceof Error && "errcode" in error && (Number(error.errcode) & 0xff) === 5;
}
