import "server-only";
import { type RawBuilder, sql } from "kysely";

/**
 * Returns a column's value after an update: `next`, or the present value if no written column changes, because an
 * unchanged row gets no new version.
 *
 * @param values the written columns; an `undefined` one isn't written
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
