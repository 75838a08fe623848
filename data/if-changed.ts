import "server-only";
import { type RawBuilder, sql } from "kysely";

/**
 * A column's value after an update: `next`, or what it was where every column that is written stays as it is. What is as
 * it was is no new version.
 *
 * @param values the columns that are written; those that are `undefined` aren't
 * @example .set({ name, updated_at: ifChanged({ name }, "updated_at", sql`${now()}`) })
 */
export function ifChanged<Value>(
  values: Record<string, string | undefined>,
  column: string,
  next: RawBuilder<Value>,
): RawBuilder<Value> {
  const changes = Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => sql`${sql.ref(name)} is distinct from ${value}`);
  if (changes.length === 0) return sql`${sql.ref(column)}`;
  return sql`case when ${sql.join(changes, sql` or `)} then ${next} else ${sql.ref(column)} end`;
}
