import "server-only";

/**
 * The codes for a value that another row has: PostgreSQL's `code`, and the `errcode` of node:sqlite for a column and for
 * the primary key.
 */
const violations: ReadonlySet<unknown> = new Set(["23505", 2067, 1555]);

/** Whether a database error is about a unique value that another row already has. */
export function isTaken(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, errcode } = error as { code?: unknown; errcode?: unknown };
  return violations.has(code) || violations.has(errcode);
}
