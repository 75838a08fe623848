import { once } from "node:events";
import { createServer, type RequestListener, type ServerOptions } from "node:http";
import type { AddressInfo } from "node:net";
import { Readable } from "node:stream";
import { expect, test } from "vitest";
import { limitBody } from "@/packages/plainform/src/next/instrumentation/limit-body.ts";
import { onRequest } from "@/packages/plainform/src/next/instrumentation/server-events.ts";
import { overWire } from "../../qa/wire.ts";

const mebibyte = 1024 * 1024;
onRequest((request, response) => void limitBody(request, response, mebibyte));

/** Answers with the size of the body, once that has ended. */
const measure: RequestListener = (request, response) => {
  let size = 0;
  request.on("data", (chunk) => {
    size += chunk.length;
  });
  request.on("end", () => response.end(`size: ${size}\n`));
  request.on("error", () => response.destroy());
};

async function serve(listener: RequestListener = measure, options: ServerOptions = {}) {
  const server = createServer(options, listener).listen(0);
  await once(server, "listening");
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    [Symbol.asyncDispose]: async () => void server.close(),
  };
}

const head = (headers: string) => `POST / HTTP/1.1\r\nHost: localhost\r\n${headers}\r\n\r\n`;
const chunk = `10000\r\n${"x".repeat(0x10000)}\r\n`;
const next = "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n";

function* endless(headers: string, piece: string) {
  yield head(headers);
  for (;;) yield piece;
}

test("a body up to 16 MiB is read to its end, and the connection goes on", async () => {
  await using server = await serve();
  const chunks = Array(256).fill(chunk);
  const pieces = [head("Transfer-Encoding: chunked"), ...chunks, "0\r\n\r\n", next];
  const { statuses, text } = await overWire(server.url, pieces, { answers: 2 });
  expect(statuses).toEqual([200, 200]);
  expect(text).toContain(`size: ${16 * mebibyte}`);
});

test.each([
  ["chunked", "Transfer-Encoding: chunked", chunk],
  ["of a declared length", `Content-Length: ${5_000 * mebibyte}`, "x".repeat(65_536)],
])("one without end, %s, is answered, and its connection closed", async (_, headers, piece) => {
  await using server = await serve();
  const { statuses, text } = await overWire(server.url, endless(headers, piece));
  expect(statuses).toEqual([200]);
  expect(text).toMatch(/connection: close/i);
});

test("one that goes on behind its end stays ended, whatever the request is given meanwhile", async () => {
  const errors: unknown[] = [];
  await using server = await serve((request, response) => {
    request.on("error", (error) => errors.push(error));
    request.resume().on("end", () => {
      request.push = Readable.prototype.push.bind(request);
      response.end();
    });
  });
  const pieces = endless("Transfer-Encoding: chunked", chunk);
  expect((await overWire(server.url, pieces)).statuses).toEqual([200]);
  expect(errors).toEqual([]);
});

test("who asks whether to send too much is answered at once, and not told to go on", async () => {
  await using server = await serve();
  const asking = (bytes: number) => head(`Content-Length: ${bytes}\r\nExpect: 100-continue`);
  const refused = await overWire(server.url, [asking(5_000 * mebibyte)]);
  expect(refused.statuses).toEqual([200]);
  expect(refused.text).toContain("size: 0");
  const taken = await overWire(server.url, [asking(5), "12345"], { answers: 2 });
  expect(taken.statuses).toEqual([100, 200]);
});

test("one that comes too slowly is ended by Node’s own timeout", async () => {
  const timeouts = { requestTimeout: 100, headersTimeout: 100, connectionsCheckingInterval: 20 };
  await using server = await serve(measure, timeouts);
  const { statuses } = await overWire(server.url, [head("Transfer-Encoding: chunked"), chunk]);
  expect(statuses).toEqual([408]);
});
