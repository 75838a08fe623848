import "server-only";
import { join } from "node:path";
import { type Dialect, Kysely, PostgresDialect } from "kysely";
import { Client, Pool } from "pg";
import { currentTransaction } from "plainform/stores/kysely";
import { migrate } from "./migrate.ts";
import { NodeSqliteDialect } from "./node-sqlite.ts";
import type { Tables } from "./tables.ts";

/**
 * Next bundles pages, route handlers and actions separately, and a hot reload evaluates this module again, so the one
 * database of the process is stored on `globalThis`.
 */
const holder = globalThis as typeof globalThis & { plainformDatabase?: Promise<Kysely<Tables>> };

/**
 * Returns the transaction that the caller runs in, or else the one database of this process. The database is opened and
 * migrated on first use. It is the PostgreSQL server that `DATABASE_URL` names, or the SQLite file `.data/plainform.db` (`DATA_DIR` moves the
 * folder).
 *
 * @throws when the database can't be opened or migrated; the next call tries again.
 * @example const rows = await (await database()).selectFrom("posts").selectAll().execute();
 */
export async function database(): Promise<Kysely<Tables>> {
  const db = await opened();
  return currentTransaction(db) ?? db;
}

function opened(): Promise<Kysely<Tables>> {
  if (!holder.plainformDatabase) {
    const opening = open();
    holder.plainformDatabase = opening;
    opening.catch(() => {
      if (holder.plainformDatabase === opening) delete holder.plainformDatabase;
    });
  }
  return holder.plainformDatabase;
}

/**
 * Whether the environment names a PostgreSQL server. Pages, routes and `proxy.ts` have different copies of the classes,
 * so `instanceof` doesn't work on the database that they share.
 */
export function isOnPostgres(): boolean {
  return /^postgres(ql)?:\/\//.test(process.env.DATABASE_URL ?? "");
}

/** Closes the database, if it is open; a later {@link database} opens it again. */
export async function closeDatabase(): Promise<void> {
  const opening = holder.plainformDatabase;
  delete holder.plainformDatabase;
  // A database that failed to open needs no closing, and whoever opened it has got the error.
  const opened = await opening?.catch(() => undefined);
  await opened?.destroy();
}

async function open(): Promise<Kysely<Tables>> {
  if (process.env.NEXT_PHASE === "phase-production-build") {
    throw new Error(
      "The database was asked for while the application is being built. What a page reads now would be " +
        "shown for ever. Make the page dynamic: await connection(), headers() or searchParams first.",
    );
  }
  const { dialect, name, advice } = chosen();
  const db = new Kysely<Tables>({ dialect });
  try {
    await migrate(db);
  } catch (error) {
    // Closing a database that never opened fails too, with a less useful error.
    await db.destroy().catch(() => undefined);
    throw new Error(`${name} can't be opened: ${reason(error)}. ${advice}`, { cause: error });
  }
  return db;
}

/** Which database the environment names, and what to say when it can't be opened. */
function chosen(): { dialect: Dialect; name: string; advice: string } {
  const url = process.env.DATABASE_URL;
  if (!url) {
    const path = join(process.env.DATA_DIR ?? ".data", "plainform.db");
    return {
      dialect: new NodeSqliteDialect(path),
      name: `The SQLite file ${path}`,
      advice: "Make its folder writable, or set DATA_DIR to one that is.",
    };
  }
  if (isOnPostgres()) {
    // The log must not contain the password.
    const { host, pathname } = URL.parse(url) ?? { host: "of", pathname: " DATABASE_URL" };
    return {
      dialect: postgres(url),
      name: `The PostgreSQL database ${host}${pathname}`,
      advice: "Check that the server runs and that DATABASE_URL is right.",
    };
  }
  const scheme = /^\w+:/.exec(url)?.[0];
  throw new Error(
    `DATABASE_URL ${scheme ? `starts with "${scheme}"` : "is no URL"}, which this application can't open. ` +
      "Use postgres://user:password@host:5432/name, or leave it out to use the SQLite file in .data/.",
  );
}

/** The message of an error, or of the first of several: a host with two addresses fails twice. */
function reason(error: unknown): string {
  if (error instanceof AggregateError) return reason(error.errors[0]);
  return error instanceof Error ? error.message : String(error);
}

/** The time limit for a connection, in milliseconds, because a host that drops packets would never answer. */
const connectionTimeout = 10_000;

/**
 * A connection that ends itself after a fatal error. The server's message that it ends a connection may arrive before the
 * end itself; the pool would hand such a connection to the next query, which would fail.
 */
class EndingClient extends Client {
  // biome-ignore lint/suspicious/noExplicitAny: `query` has seven overloads, and all of them are handed on.
  override query(...given: any[]): any {
    const result: unknown = super.query(...(given as Parameters<Client["query"]>));
    if (result instanceof Promise) {
      result.catch((error) => {
        if (!isFatal(error)) return;
        warnOfEnd(error);
        this.end().catch(() => {});
      });
    }
    return result;
  }
}

/** Whether the server ends the connection that it told this error. */
function isFatal({ severity }: { severity?: string }): boolean {
  return severity === "FATAL" || severity === "PANIC";
}

function warnOfEnd({ message }: Error): void {
  console.warn("PostgreSQL closed a connection:", message);
}

function postgres(connectionString: string): PostgresDialect {
  const pool = new Pool({
    Client: EndingClient,
    connectionString,
    max: 10,
    connectionTimeoutMillis: connectionTimeout,
  });
  // An error event without a listener ends the process. A lost connection emits one besides failing the query that
  // runs on it, and the pool listens to idle connections alone. A lost connection is replaced at the next query.
  pool.on("connect", (client) => client.on("error", warnOfEnd));
  pool.on("error", () => {});
  return new PostgresDialect({ pool });
}
