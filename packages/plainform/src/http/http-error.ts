import type { ProblemError, ProblemStatus } from "./problem.ts";

/** An error with which a Route Handler refuses a request before the operation runs. */
export class HttpError extends Error {
  readonly status: ProblemStatus;
  readonly errors: readonly ProblemError[] | undefined;
  /** The answer's headers that belong to the error. */
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
