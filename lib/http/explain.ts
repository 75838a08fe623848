import { DomainError, TooManyRequests, Unauthorized } from "../errors.ts";
import { fromName, toPointer } from "../form/path.ts";
import { logUnexpected } from "../log-unexpected.ts";
import type { ProblemError, ProblemStatus } from "./problem.ts";
import { Refusal } from "./refusal.ts";

/** What a problem document says, whatever it is written in. */
export interface Explanation {
  status: ProblemStatus;
  detail: string;
  errors?: readonly ProblemError[] | undefined;
  /** Of an unexpected error, in the log too. */
  id?: string;
  headers?: Record<string, string>;
}

/** What an error means to the one who sent the request. What nobody foresaw is told to the log alone. */
export function explain(error: unknown): Explanation {
  if (error instanceof Refusal) {
    const { status, message: detail, errors, headers } = error;
    return { status, detail, errors, headers };
  }
  if (error instanceof DomainError) {
    const { status, message: detail, field } = error;
    const errors =
      field === undefined ? undefined : [{ pointer: toPointer(fromName(field)), detail }];
    return { status, detail, errors, headers: headersOf(error) };
  }
  const id = logUnexpected("A request could not be answered", error);
  return { status: 500, detail: "Something went wrong. Nothing was saved. Try again.", id };
}

function headersOf(error: DomainError): Record<string, string> {
  if (error instanceof Unauthorized) return { "www-authenticate": error.challenge };
  if (error instanceof TooManyRequests) {
    return { "retry-after": String(Math.max(0, Math.ceil(error.retryAfter))) };
  }
  return {};
}
