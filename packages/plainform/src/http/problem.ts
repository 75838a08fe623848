/** An error of one part of a request. */
export interface ProblemError {
  /** The place in the body as a [JSON Pointer](https://www.rfc-editor.org/rfc/rfc6901): `/title`. */
  pointer?: string;
  /** The name of the query parameter. */
  parameter?: string;
  /** The name of the header. */
  header?: string;
  /** The advice for the sender: "Enter a title". */
  detail: string;
}

export const problemTitles = {
  400: "Bad request",
  401: "Unauthorized",
  403: "Forbidden",
  404: "Not found",
  405: "Method not allowed",
  406: "Not acceptable",
  409: "Conflict",
  412: "Precondition failed",
  413: "Content too large",
  415: "Unsupported media type",
  422: "Unprocessable content",
  429: "Too many requests",
  500: "Internal server error",
} as const;

/** The statuses that {@link problem} knows. */
export type ProblemStatus = keyof typeof problemTitles;

/**
 * Makes a problem document for an error of the JSON API.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9457
 * @example return problem(422, "The request has errors.", { errors: [{ pointer: "/title", detail: "Enter a title" }] });
 */
export function problem(
  status: ProblemStatus,
  detail: string,
  more: {
    errors?: readonly ProblemError[] | undefined;
    id?: string;
    headers?: Record<string, string>;
  } = {},
): Response {
  const { headers, ...members } = more;
  return new Response(
    JSON.stringify({
      type: "about:blank",
      title: problemTitles[status],
      status,
      detail,
      ...members,
    }),
    {
      status,
      headers: {
        "cache-control": "no-store",
        ...headers,
        "content-type": "application/problem+json",
      },
    },
  );
}
