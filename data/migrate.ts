import "server-only";
import type { Kysely } from "kysely";
import { Migrator } from "kysely/migration";
import * as posts from "./migrations/0001-posts.ts";
import * as submissions from "./migrations/0002-submissions.ts";
import * as users from "./migrations/0003-users.ts";
import * as deliveries from "./migrations/0004-deliveries.ts";
import * as livingPosts from "./migrations/0005-living-posts.ts";
import * as requestRates from "./migrations/0006-request-rates.ts";
import type { Tables } from "./tables.ts";

/** Every migration, oldest first. They are listed by hand, so that they are bundled with the application. */
const migrations = {
  "0001-posts": posts,
  "0002-submissions": submissions,
  "0003-users": users,
  "0004-deliveries": deliveries,
  "0005-living-posts": livingPosts,
  "0006-request-rates": requestRates,
};

/**
 * Migrates the database to the newest schema. Several processes may run it at once, because the whole run is one
 * transaction that takes the write lock first (SQLite) or an advisory lock (PostgreSQL).
 *
 * @throws the error of a failed migration, after which nothing of that run is applied
 */
export async function migrate(db: Kysely<Tables>): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const { error } = await migrator.migrateToLatest();
  if (error) throw error;
}
