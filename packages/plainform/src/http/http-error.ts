import type { ProblemError, ProblemStatus } from "./problem.ts";

/** A request that the JSON door turns away before the operation runs. */
export class HttpError extends Error {
  readonly status: ProblemStatus;
  readonly errors: readonly ProblemError[] | undefined;
  /** What the answer's headers say about it. */
  readonly headers: Record<string, string>;

  constructor(
    status: ProblemStatus,
    detail: string,
    {
      errors,
      headers = {},
      cause,
    }: {
      errors?: readonly ProblemError[];
      headers?: Record<string, string>;
      cause?: unknown;
    } = {},
  ) {
    super(detail, { cause });
    this.status = status;
    this.errors = errors;
    this.headers = headers;
  }
}
