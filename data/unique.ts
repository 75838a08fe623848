import "server-only";

/**
 * How the databases say that another row has the value: PostgreSQL's `code`; the `errcode` of node:sqlite, for a column
 * and for the primary key.
 */
const violations: ReadonlySet<unknown> = new Set(["23505", 2067, 1555]);

/** Whether an error of the database says that another row already has a value that only one may have. */
export function isTaken(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, errcode } = error as { code?: unknown; errcode?: unknown };
  return violations.has(code) || violations.has(errcode);
}
