import "server-only";
import { existsSync, mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseSync, type SQLInputValue } from "node:sqlite";
import { setTimeout } from "node:timers/promises";
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type Kysely,
  type QueryResult,
  SelectQueryNode,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from "kysely";

interface Settings {
  /** How long a write waits for another process's write, in milliseconds. */
  patience?: number;
}

/**
 * Kysely over Node's own `node:sqlite`. One connection reads and one writes, so that readers go on while a write waits;
 * writes take turns, and a transaction takes SQLite's write lock when it begins, so that it never fails midway.
 * `node:sqlite` is synchronous, and SQLite's own `busy_timeout` would stop the whole process while another process
 * writes. Every statement therefore fails at once when the database is locked, and is tried again later.
 *
 * @example new Kysely<Tables>({ dialect: new NodeSqliteDialect(".data/plainform.db") })
 */
export class NodeSqliteDialect implements Dialect {
  readonly #path: string;
  readonly #patience: number;

  constructor(path: string, { patience = 5_000 }: Settings = {}) {
    this.#path = path;
    this.#patience = patience;
  }

  createDriver(): NodeSqliteDriver {
    return new NodeSqliteDriver(this.#path, this.#patience);
  }

  createAdapter(): NodeSqliteAdapter {
    return new NodeSqliteAdapter();
  }

  createQueryCompiler(): SqliteQueryCompiler {
    return new SqliteQueryCompiler();
  }

  createIntrospector(db: Kysely<unknown>): SqliteIntrospector {
    return new SqliteIntrospector(db);
  }
}

class NodeSqliteAdapter extends SqliteAdapter {
  /** The driver itself lets writes take turns; Kysely would let reads wait with them. */
  override get supportsMultipleConnections(): boolean {
    return true;
  }

  /** SQLite rolls schema changes back like any other; with the immediate lock a migration run is one transaction. */
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

class NodeSqliteDriver implements Driver {
  readonly #path: string;
  readonly #patience: number;
  #file: SqliteFile | undefined;

  constructor(path: string, patience: number) {
    this.#path = path;
    this.#patience = patience;
  }

  async init(): Promise<void> {
    this.#file = await SqliteFile.open(this.#path, this.#patience);
  }

  async acquireConnection(): Promise<NodeSqliteConnection> {
    if (!this.#file) throw new Error("The database is not open.");
    return new NodeSqliteConnection(this.#file);
  }

  beginTransaction(connection: NodeSqliteConnection): Promise<void> {
    return connection.begin();
  }

  async commitTransaction(connection: NodeSqliteConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw("commit"));
  }

  async rollbackTransaction(connection: NodeSqliteConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw("rollback"));
  }

  async releaseConnection(connection: NodeSqliteConnection): Promise<void> {
    connection.end();
  }

  async destroy(): Promise<void> {
    this.#file?.close();
  }
}

/** The state of one user of the database, who has the turn to write during a transaction. */
class NodeSqliteConnection implements DatabaseConnection {
  readonly #file: SqliteFile;
  #endTurn: (() => void) | undefined;

  constructor(file: SqliteFile) {
    this.#file = file;
  }

  async begin(): Promise<void> {
    this.#endTurn = await this.#file.beginImmediate();
  }

  end(): void {
    this.#endTurn?.();
    this.#endTurn = undefined;
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    if (this.#endTurn) return run(this.#file.writer, query);
    return SelectQueryNode.is(query.query) ? this.#file.read(query) : this.#file.write(query);
  }

  // biome-ignore lint/correctness/useYield: Kysely's interface asks for a generator.
  async *streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error("This database doesn't stream. Read a page at a time.");
  }
}

/** A database file, opened to read and to write. */
class SqliteFile {
  readonly writer: DatabaseSync;
  readonly #reader: DatabaseSync;
  readonly #patience: number;
  /** Resolves when the latest requested write is done. */
  #lastTurn: Promise<void> = Promise.resolve();

  private constructor(writer: DatabaseSync, reader: DatabaseSync, patience: number) {
    this.writer = writer;
    this.#reader = reader;
    this.#patience = patience;
  }

  static async open(path: string, patience: number): Promise<SqliteFile> {
    makeFolder(dirname(path));
    const deadline = Date.now() + patience;
    const writer = new DatabaseSync(path, { timeout: 0 });
    try {
      // Of processes that switch a new file to WAL together, SQLite tells some "locked" whatever their timeout: each
      // reads the old mode first, and two that both hold on to that would wait for each other for ever.
      await untilFree(deadline, () => writer.exec("pragma journal_mode = wal"));
      writer.exec("pragma synchronous = full");
      writer.exec("pragma foreign_keys = on");
      return new SqliteFile(
        writer,
        new DatabaseSync(path, { timeout: 0, readOnly: true }),
        patience,
      );
    } catch (error) {
      writer.close();
      throw error;
    }
  }

  /** In WAL mode, readers wait only while another process recovers the file of a process that was killed. */
  read<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    return untilFree(this.#deadline(), () => run(this.#reader, query));
  }

  async write<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const deadline = this.#deadline();
    const endTurn = await this.#turn();
    try {
      return await untilFree(deadline, () => run(this.writer, query));
    } finally {
      endTurn();
    }
  }

  /** Begins a transaction with the write lock. The next writer waits until this turn has ended. */
  async beginImmediate(): Promise<() => void> {
    const deadline = this.#deadline();
    const endTurn = await this.#turn();
    try {
      await untilFree(deadline, () => this.writer.exec("begin immediate"));
      return endTurn;
    } catch (error) {
      endTurn();
      throw error;
    }
  }

  close(): void {
    this.#reader.close();
    // SQLite tidies the file up when its last connection is closed, which a reader may not do.
    this.writer.close();
  }

  /** The time spent waiting for the turn counts, so that all writers that wait for another process give up together. */
  #deadline(): number {
    return Date.now() + this.#patience;
  }

  async #turn(): Promise<() => void> {
    const before = this.#lastTurn;
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#lastTurn = promise;
    await before;
    return resolve;
  }
}

function run<R>(db: DatabaseSync, { sql, parameters }: CompiledQuery): QueryResult<R> {
  const statement = db.prepare(sql);
  const values = parameters as SQLInputValue[];
  if (statement.columns().length > 0) return { rows: statement.all(...values) as R[] };
  const { changes, lastInsertRowid } = statement.run(...values);
  return { rows: [], numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertRowid) };
}

function makeFolder(folder: string): void {
  try {
    // Not `recursive` where it need not be: in a place where nothing can be made, as in /proc, Node then tries for ever.
    if (!existsSync(folder)) mkdirSync(folder, { recursive: !existsSync(dirname(folder)) });
  } catch (error) {
    // Another process has made the folder meanwhile.
    if (!existsSync(folder)) throw error;
  }
}

/** The pauses between attempts, in milliseconds. They are short at first, because most writes are. */
const pauses = [1, 2, 5, 10, 20, 50];

/** Tries again while the database is locked, until the deadline. It tries once in any case. */
async function untilFree<Result>(deadline: number, attempt: () => Result): Promise<Result> {
  for (let n = 0; ; n++) {
    try {
      return attempt();
    } catch (error) {
      if (!isBusy(error) || Date.now() >= deadline) throw error;
    }
    await setTimeout(pauses[Math.min(n, pauses.length - 1)]);
  }
}

/** `SQLITE_BUSY` in any of its kinds (https://sqlite.org/rescode.html#busy). */
function isBusy(error: unknown): boolean {
  return error instanceof Error && "errcode" in error && (Number(error.errcode) & 0xff) === 5;
}
