/** What is wrong with one part of a request. */
export interface ProblemError {
  /** Where in the body, as a [JSON Pointer](https://www.rfc-editor.org/rfc/rfc6901): `/title`. */
  pointer?: string;
  /** Which parameter of the query. */
  parameter?: string;
  /** What to do about it: "Enter a title". */
  detail: string;
}

const titles = {
  400: "Bad request",
  401: "Unauthorized",
  403: "Forbidden",
  404: "Not found",
  405: "Method not allowed",
  409: "Conflict",
  413: "Content too large",
  415: "Unsupported media type",
  422: "Unprocessable content",
  500: "Internal server error",
} as const;

/** The statuses that {@link problem} knows. */
export type ProblemStatus = keyof typeof titles;

/**
 * An error of the JSON API as a problem document.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9457
 * @example return problem(422, "The request has errors.", { errors: [{ pointer: "/title", detail: "Enter a title" }] });
 */
export function problem(
  status: ProblemStatus,
  detail: string,
  more: { errors?: readonly ProblemError[]; id?: string; headers?: HeadersInit } = {},
): Response {
  const { headers, ...members } = more;
  const response = Response.json(
    { type: "about:blank", title: titles[status], status, detail, ...members },
    headers === undefined ? { status } : { status, headers },
  );
  response.headers.set("content-type", "application/problem+json");
  return response;
}
