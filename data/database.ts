import "server-only";
import { join } from "node:path";
import { Kysely, PostgresDialect } from "kysely";
import { Pool } from "pg";
import { migrate } from "./migrate.ts";
import { NodeSqliteDialect } from "./node-sqlite.ts";
import type { Tables } from "./tables.ts";

/**
 * Pages, route handlers and actions are bundled apart, and a hot reload evaluates this module again: the one
 * database of the process therefore hangs on `globalThis`.
 */
const holder = globalThis as typeof globalThis & { plainformDatabase?: Promise<Kysely<Tables>> };

/**
 * The one database of this process, opened and migrated on first use: the PostgreSQL server that
 * `DATABASE_URL` names, else the SQLite file `.data/plainform.db` (`DATA_DIR` moves the folder).
 *
 * @throws when the database can't be opened or migrated; the next call tries again.
 * @example const rows = await (await database()).selectFrom("posts").selectAll().execute();
 */
export function database(): Promise<Kysely<Tables>> {
  holder.plainformDatabase ??= open().catch((error: unknown) => {
    delete holder.plainformDatabase;
    throw error;
  });
  return holder.plainformDatabase;
}

/** Closes the database, if it is open; a later {@link database} opens it again. */
export async function closeDatabase(): Promise<void> {
  const opened = holder.plainformDatabase;
  delete holder.plainformDatabase;
  await (await opened)?.destroy();
}

async function open(): Promise<Kysely<Tables>> {
  const db = new Kysely<Tables>({ dialect: dialect() });
  try {
    await migrate(db);
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return db;
}

function dialect() {
  const url = process.env.DATABASE_URL;
  if (!url) return new NodeSqliteDialect(join(process.env.DATA_DIR ?? ".data", "plainform.db"));
  if (/^postgres(ql)?:\/\//.test(url)) return postgres(url);
  throw new Error(
    `DATABASE_URL starts with "${url.split(":")[0]}:", which this application can't open. ` +
      "Use postgres://user:password@host:5432/name, or leave it out to use the SQLite file in .data/.",
  );
}

function postgres(connectionString: string): PostgresDialect {
  const pool = new Pool({ connectionString, max: 10 });
  // An idle connection that the server closed is replaced at the next query; unheard, the event ends the process.
  pool.on("error", (error) => console.warn("PostgreSQL closed an idle connection:", error.message));
  return new PostgresDialect({ pool });
}
