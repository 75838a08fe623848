import { expect, test } from "@playwright/test";
import { overWire } from "../qa/wire.ts";

const mebibyte = 1024 * 1024;
const foreign = "Origin: https://evil.example\r\n";
const form = "multipart/form-data; boundary=x";

interface Refused {
  name: string;
  status: number;
  method?: string;
  path?: string;
  type?: string;
  size?: number;
  headers?: string;
}

/** A body in pieces, by its length or chunked, and one request more behind it. */
function* bytes(refused: Refused, chunked: boolean, next: string): Generator<string | Uint8Array> {
  const {
    method = "POST",
    path = "/api/posts",
    type = "application/json",
    size = 2 * mebibyte,
    headers = "",
  } = refused;
  const length = chunked ? "Transfer-Encoding: chunked" : `Content-Length: ${size}`;
  yield `${method} ${path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: ${type}\r\n${headers}${length}\r\n\r\n`;
  const piece = Buffer.alloc(64 * 1024, "x");
  for (let sent = 0; sent < size; sent += piece.length) {
    yield chunked ? `${piece.length.toString(16)}\r\n${piece}\r\n` : piece;
  }
  if (chunked) yield "0\r\n\r\n";
  yield next;
}

const next = "GET /api/posts?limit=1 HTTP/1.1\r\nHost: localhost\r\n\r\n";

test.describe("a connection goes on after a body that nobody read:", () => {
  for (const refused of [
    { name: "too large", status: 413 },
    { name: "far too large", status: 413, size: 7 * mebibyte },
    { name: "larger than the application reads", status: 413, size: 9 * mebibyte },
    { name: "of no JSON", status: 400, size: mebibyte },
    { name: "of another type", status: 415, type: "text/csv" },
    { name: "whose answer nobody can read", status: 406, headers: "Accept: image/png\r\n" },
    { name: "of another site’s form", status: 403, type: form, headers: foreign },
    { name: "with a method that isn’t allowed", status: 405, method: "PUT" },
    { name: "with a method that isn’t known", status: 405, method: "TRACE" },
    { name: "for nothing", status: 404, path: "/api/nothing" },
    { name: "for no such id", status: 404, method: "PUT", path: "/api/posts/none" },
    { name: "of a request to delete", status: 404, method: "DELETE", path: "/api/posts/none" },
    { name: "of a request to read", status: 200, method: "GET" },
  ] satisfies Refused[]) {
    for (const chunked of [false, true]) {
      test(`${refused.name}, ${chunked ? "chunked" : "of a known length"}`, async ({ baseURL }) => {
        const pairs = await Promise.all(
          Array.from({ length: 4 }, () =>
            overWire(baseURL, bytes(refused, chunked, next), { answers: 2 }),
          ),
        );
        expect(pairs.map(({ statuses }) => statuses)).toEqual(Array(4).fill([refused.status, 200]));
      });
    }
  }
});

test.describe("a body that doesn’t end is answered all the same, and its connection is closed:", () => {
  for (const path of ["/api/posts", "/api/webhooks/github"]) {
    for (const chunked of [true, false]) {
      test(`${path}, ${chunked ? "chunked" : "of a known length"}`, async ({ baseURL }) => {
        const endless: Refused = { name: "", status: 413, path, size: Number.MAX_SAFE_INTEGER };
        const { statuses, text } = await overWire(baseURL, bytes(endless, chunked, ""));
        expect(statuses).toEqual([413]);
        expect(text).toMatch(/connection: close/i);
      });
    }
  }
});

test("a client that announces too much with Expect: 100-continue is refused at once", async ({
  baseURL,
}) => {
  const head = [
    "POST /api/posts HTTP/1.1",
    "Host: localhost",
    "Content-Type: application/json",
    "Content-Length: 5000000000",
    "Expect: 100-continue",
  ];
  const { statuses, text } = await overWire(baseURL, [`${head.join("\r\n")}\r\n\r\n`]);
  expect(statuses).toEqual([413]);
  expect(text).toContain("application/problem+json");
});
