import { type Kysely, PostgresAdapter, sql } from "kysely";

/**
 * How many requests each client may send yet, for instances that share a PostgreSQL database. The table is unlogged: it
 * is written to at every request and need not outlive a crash. One process that has SQLite counts in its memory.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  if (!(db.getExecutor().adapter instanceof PostgresAdapter)) return;
  await sql`
    create unlogged table request_rates (
      client text primary key,
      tokens double precision not null,
      allowed boolean not null,
      at timestamptz not null
    )
  `.execute(db);
}
