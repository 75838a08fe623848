import { DomainError, TooManyRequests, Unauthorized } from "../core/errors.ts";
import { logUnexpected } from "../core/log-unexpected.ts";
import type { Saved } from "../core/operation-attempt.ts";
import { fromName, toPointer } from "../core/path.ts";
import { HttpError } from "./http-error.ts";
import type { ProblemError, ProblemStatus } from "./problem.ts";

/** The content of an error's answer, whether it is JSON or a page. */
export interface Explanation {
  status: ProblemStatus;
  detail: string;
  errors?: readonly ProblemError[] | undefined;
  /** The id of an unexpected error, which is also in the log. */
  id?: string;
  headers?: Record<string, string>;
  /** Whether nothing was saved, so that the same request may be sent again. */
  isUnsaved: boolean;
}

/**
 * Returns the explanation of an error for the sender of the request. Details of an unexpected error go to the log only.
 *
 * @param saved how much of the operation's writes was saved, as far as known; `undefined` for a request that only reads
 */
export function errorToProblem(
  error: unknown,
  { saved, isRepeatable }: { saved: Saved | undefined; isRepeatable: boolean },
): Explanation {
  if (error instanceof HttpError) {
    const { status, message: detail, errors, headers } = error;
    return { status, detail, errors, headers, isUnsaved: true };
  }
  if (error instanceof DomainError) {
    const { status, message: detail, field } = error;
    const errors =
      field === undefined ? undefined : [{ pointer: toPointer(fromName(field)), detail }];
    return { status, detail, errors, headers: headersOf(error), isUnsaved: true };
  }
  const id = logUnexpected("A request could not be answered", error);
  const isUnsaved = saved === undefined || saved === "nothing";
  return { status: 500, detail: detailOfUnexpected(saved, isRepeatable), id, isUnsaved };
}

function headersOf(error: DomainError): Record<string, string> {
  if (error instanceof Unauthorized) return { "www-authenticate": error.challenge };
  if (error instanceof TooManyRequests) {
    return { "retry-after": String(Math.max(0, Math.ceil(error.retryAfter))) };
  }
  return {};
}

function detailOfUnexpected(saved: Saved | undefined, isRepeatable: boolean): string {
  switch (saved) {
    case undefined:
      return "Something went wrong. Try again.";
    case "nothing":
      return "Something went wrong. Nothing was saved. Try again.";
    case "perhaps":
      return isRepeatable
        ? "Something went wrong. It may have been saved. Send it again with the same Idempotency-Key: it is not saved twice."
        : "Something went wrong. It may have been saved. Check before you send it again.";
    case "everything":
      return "It was saved, but the answer could not be written. Do not send it again.";
  }
}
