import "server-only";

/** How the databases say that another row has the value: PostgreSQL's `code`, the `errcode` of node:sqlite. */
const violations = { code: "23505", errcode: 2067 };

/** Whether an error of the database says that another row already has a value that only one may have. */
export function isTaken(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, errcode } = error as { code?: unknown; errcode?: unknown };
  return code === violations.code || errcode === violations.errcode;
}
