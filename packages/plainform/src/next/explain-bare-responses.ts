import type { IncomingMessage, ServerResponse } from "node:http";
import { logUnexpected } from "../core/log-unexpected.ts";
import { prefersHtml } from "../http/accept.ts";
import { plainPage } from "../http/plain-page.ts";
import { problem } from "../http/problem.ts";
import { onRequest } from "../node/on-request.ts";
import { actionHeader } from "./next-internals.ts";
import { outdated, unreadable } from "./request-guards.ts";

/** Next's bare answers, with the answers that replace them. */
const bare = new Map<string, (request: Pick<Request, "headers">) => Response>([
  ["Server Action unavailable.", outdated],
  ["Invalid Server Action request.", unreadable],
  ["Internal Server Error", unexpected],
]);

/**
 * Replaces Next's bare plain-text answers by a page, or by a problem document for programs. Next gives them to a form
 * of an older build that was sent without JavaScript, and for an error before any code of the application. An answer to
 * a hydrated form stays, because the form's scripts recognise it.
 *
 * Call it once, when the server starts.
 */
export function explainBareResponses(): void {
  onRequest((request, response) => {
    if (request.headers[actionHeader] === undefined) wordAnswer(request, response);
  });
}

/**
 * Checks the text that ends a response. A later wrapper of `end`, such as compression, becomes the function that the
 * check calls.
 */
function wordAnswer(request: IncomingMessage, response: ServerResponse): void {
  let { end } = response;
  Object.defineProperty(response, "end", {
    configurable: true,
    set: (wrapped: typeof end) => {
      end = wrapped;
    },
    get: () => {
      const current = end;
      return (...rest: Parameters<typeof end>) => {
        const answerOf = response.headersSent ? undefined : bare.get(textOf(rest[0]));
        if (!answerOf) return current.apply(response, rest);
        const answer = answerOf({ headers: headersOf(request) });
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
function textOf(body: unknown): string {
  if (typeof body === "string") return body;
  return body instanceof Uint8Array && body.length <= 64 ? Buffer.from(body).toString() : "";
}

function headersOf({ headers }: IncomingMessage): Headers {
  const { accept } = headers;
  return new Headers(accept === undefined ? {} : { accept });
}

/** Makes the answer to an unexpected error, which Next has logged itself. */
function unexpected({ headers }: Pick<Request, "headers">): Response {
  const id = logUnexpected("A request could not be answered", "the line before says why");
  if (!prefersHtml(headers.get("accept"))) {
    return problem(500, "Something went wrong. Try again.", { id });
  }
  return plainPage(500, "Something went wrong", [
    `This could not be answered. Try again in a moment. If it happens again, tell us this code: ${id}.`,
  ]);
}
