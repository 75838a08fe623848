import type { ProblemError, ProblemStatus } from "./problem.ts";

/** A request that the JSON door turns away before the operation runs. */
export class Refusal extends Error {
  readonly status: ProblemStatus;
  readonly errors: readonly ProblemError[] | undefined;

  constructor(
    status: ProblemStatus,
    detail: string,
    { errors, cause }: { errors?: readonly ProblemError[]; cause?: unknown } = {},
  ) {
    super(detail, { cause });
    this.status = status;
    this.errors = errors;
  }
}
