import "server-only";
import { type RawBuilder, sql } from "kysely";
import { now } from "./clock.ts";

/**
 * The time of an update, for `updated_at`: now, or what it was where every column stays as it is. What is as it was is no
 * new version.
 *
 * @param values the columns that are written; those that are `undefined` aren't
 */
export function changeTime(values: Record<string, string | undefined>): RawBuilder<string> {
  const changes = Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(([column, value]) => sql`${sql.ref(column)} is distinct from ${value}`);
  if (changes.length === 0) return sql`updated_at`;
  return sql`case when ${sql.join(changes, sql` or `)} then ${now()} else updated_at end`;
}
