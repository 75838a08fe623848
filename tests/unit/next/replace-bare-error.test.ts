import { once } from "node:events";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { replaceBareError } from "@/packages/plainform/src/next/instrumentation/replace-bare-error.ts";
import { tooLarge } from "@/packages/plainform/src/next/request-guards.ts";

const meta = Symbol.for("NextInternalRequestMeta");
const text = "Internal Server Error";

beforeEach(() => {
  vi.spyOn(console, "error").mockReturnValue();
});
afterEach(() => vi.restoreAllMocks());

/** Asks a server that answers with `respond`, and which notes of a request it has as Next does. */
async function ask(
  respond: (response: ServerResponse) => void,
  {
    notes,
    isTooLarge = false,
    accept = "text/html",
  }: { notes?: object | undefined; isTooLarge?: boolean; accept?: string } = {},
) {
  const server = createServer((request, response) => {
    replaceBareError(request, response, (reader) =>
      isTooLarge ? tooLarge(reader, 1024 * 1024) : undefined,
    );
    if (notes) Object.assign(request, { [meta]: notes });
    respond(response);
  }).listen(0);
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const response = await fetch(`http://localhost:${port}`, { headers: { accept } });
  const body = await response.text();
  server.close();
  return { status: response.status, type: response.headers.get("content-type"), body };
}

const fail = (response: ServerResponse) => {
  response.statusCode = 500;
  response.end(text);
};

describe("Next’s own bare answer", () => {
  const notes = { match: { definition: { kind: "APP_PAGE" } } };

  test("to an unexpected error becomes a page, or a problem document", async () => {
    const page = await ask(fail, { notes });
    expect(page.status).toBe(500);
    expect(page.body).toContain("<h1>Something went wrong</h1>");
    const problem = await ask(fail, { notes, accept: "application/json" });
    expect(problem.type).toBe("application/problem+json");
  });

  test("that has the type of Next’s is replaced, too", async () => {
    const { body } = await ask(
      (response) => {
        response.setHeader("content-type", "text/plain");
        fail(response);
      },
      { notes },
    );
    expect(body).toContain("<h1>Something went wrong</h1>");
  });

  test("to a body that is too large for an action says so", async () => {
    const { status, body } = await ask(fail, { notes, isTooLarge: true });
    expect(status).toBe(413);
    expect(body).toContain("<h1>This is too much to send at once</h1>");
  });

  test.each([
    ["Server Action unavailable.", 409, "This page is out of date"],
    ["Invalid Server Action request.", 400, "This form could not be read"],
  ])("%s becomes a page", async (bare, status, title) => {
    const answer = await ask(
      (response) => {
        response.statusCode = status;
        response.setHeader("content-type", "text/plain");
        response.end(bare);
      },
      { notes },
    );
    expect(answer.status).toBe(status);
    expect(answer.body).toContain(`<h1>${title}</h1>`);
  });
});

describe("an application’s own answer with the same text stays:", () => {
  const notes = { match: { definition: { kind: "APP_ROUTE" } } };
  const api = { match: { definition: { kind: "PAGES_API" } } };

  test.each<[string, (response: ServerResponse) => void, object | undefined, number]>([
    ["of a server that isn’t Next’s", fail, undefined, 500],
    ["of a handler in pages/api", fail, api, 500],
    ["with another status", (response) => response.writeHead(503).end(text), notes, 503],
    [
      "with another status that isn’t sent yet",
      (response) => {
        response.statusCode = 200;
        response.end(text);
      },
      notes,
      200,
    ],
    [
      "with a type of its own",
      (response) => {
        response.setHeader("content-type", "text/plain;charset=UTF-8");
        fail(response);
      },
      notes,
      500,
    ],
    [
      "in pieces, as Next sends the text of a Route Handler",
      (response) => {
        response.statusCode = 500;
        response.write(text);
        response.end();
      },
      notes,
      500,
    ],
  ])("%s", async (_, respond, given, status) => {
    const answer = await ask(respond, { notes: given });
    expect(answer.status).toBe(status);
    expect(answer.body).toBe(text);
  });
});
