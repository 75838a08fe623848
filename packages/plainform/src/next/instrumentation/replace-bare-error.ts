import type { IncomingMessage, ServerResponse } from "node:http";
import { logUnexpected } from "../../core/log-unexpected.ts";
import { prefersHtml } from "../../http/content-negotiation.ts";
import { problem } from "../../http/problem.ts";
import { standalonePage } from "../../http/standalone-page.ts";
import { isFromNext } from "../next-internals.ts";
import { outdatedForm, unreadableForm } from "../request-guards.ts";

type ReaderOfAnswer = Pick<Request, "headers">;

/** Next's bare answers, with their statuses and the answers that replace them. */
const bareErrors: Readonly<
  Record<string, { status: number; replacement: (request: ReaderOfAnswer) => Response } | undefined>
> = {
  "Server Action unavailable.": { status: 409, replacement: outdatedForm },
  "Invalid Server Action request.": { status: 400, replacement: unreadableForm },
  "Internal Server Error": { status: 500, replacement: unexpectedError },
};

/**
 * Replaces a bare plain-text error of Next's own by a page, or by a problem document for programs. Next answers so to a
 * form of an older build that was sent without JavaScript, to a body that is too large for an action, and for an error
 * before any code of the application. An application's own answer stays, even if it has the same text.
 *
 * A later wrapper of `end`, such as compression, becomes the function that the check calls.
 *
 * @param tooLarge makes the answer that replaces an "Internal Server Error" if the body was too large for an action
 */
export function replaceBareError(
  request: IncomingMessage,
  response: ServerResponse,
  tooLarge: (request: ReaderOfAnswer) => Response | undefined = () => undefined,
): void {
  let { end } = response;
  Object.defineProperty(response, "end", {
    configurable: true,
    set: (wrapped: typeof end) => {
      end = wrapped;
    },
    get: () => {
      const current = end;
      return (...rest: Parameters<typeof end>) => {
        const bare = response.headersSent ? undefined : bareErrors[shortTextOf(rest[0])];
        if (bare?.status !== response.statusCode || !isFromNext(request, response)) {
          return current.apply(response, rest);
        }
        const reader = { headers: acceptOf(request) };
        const answer = (bare.status === 500 && tooLarge(reader)) || bare.replacement(reader);
        void answer.text().then((text) => {
          for (const name of response.getHeaderNames()) response.removeHeader(name);
          response.statusCode = answer.status;
          response.setHeaders(answer.headers);
          current.call(response, text, "utf8");
        });
        return response;
      };
    },
  });
}

/** The text of a body that is as short as Next's are. Of any other, reading the whole would take its time for nothing. */
function shortTextOf(body: unknown): string {
  if (typeof body === "string") return body;
  return body instanceof Uint8Array && body.length <= 64 ? Buffer.from(body).toString() : "";
}

function acceptOf({ headers: { accept } }: IncomingMessage): Headers {
  return new Headers(accept === undefined ? {} : { accept });
}

/** Makes the answer to an unexpected error, which Next has logged itself. */
function unexpectedError({ headers }: ReaderOfAnswer): Response {
  const id = logUnexpected("A request could not be answered", "the line before says why");
  if (!prefersHtml(headers.get("accept"))) {
    return problem(500, "Something went wrong. Try again.", { id });
  }
  return standalonePage(500, "Something went wrong", [
    `This could not be answered. Try again in a moment. If it happens again, tell us this code: ${id}.`,
  ]);
}
