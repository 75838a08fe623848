import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { connect, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, expect, onTestFinished, test } from "vitest";
import { overWire } from "../qa/wire.ts";
import { AppProcess } from "./app-process.ts";

let folder: string;
let app: AppProcess;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "plainform-ending-"));
  app = await AppProcess.start({ DATA_DIR: folder });
  // Next listens a little before it has loaded the application.
  await (await fetch(`${app.origin}/posts`)).text();
});

afterEach(async () => {
  await app.kill();
  rmSync(folder, { recursive: true });
});

const head = (start: string, ...headers: string[]) =>
  `${[`${start} HTTP/1.1`, "Host: localhost", ...headers].join("\r\n")}\r\n\r\n`;
const upgrade = ["Connection: Upgrade", "Upgrade: websocket", "Sec-WebSocket-Key: eHg="];

/** A connection that stays open, over which these bytes were sent. */
async function opened(bytes: string): Promise<Socket> {
  const { hostname, port } = new URL(app.origin);
  const socket = connect(Number(port), hostname).on("error", () => {});
  onTestFinished(() => void socket.destroy());
  await once(socket, "connect");
  await new Promise((resolve) => socket.write(bytes, resolve));
  return socket;
}

test.each([
  ["h2c, of a page", "/posts", ["Connection: Upgrade, HTTP2-Settings", "Upgrade: h2c"], 200],
  ["h2c, of the API", "/api/posts", ["Connection: Upgrade", "Upgrade: h2c"], 200],
  ["h2c, of nothing", "/nothing", ["Connection: Upgrade", "Upgrade: h2c"], 404],
  ["a websocket, of a page", "/posts", upgrade, 200],
  ["a websocket, of nothing", "/nothing", upgrade, 404],
  ["a websocket, of Next’s own address", "/_next/webpack-hmr", upgrade, 404],
])("a request for %s is answered in HTTP/1.1", async (_, path, headers, status) => {
  const { statuses } = await overWire(app.origin, [head(`GET ${path}`, ...headers)], {
    answers: 1,
  });
  expect(statuses).toEqual([status]);
});

test("ends at once where nothing runs, whatever is connected", async () => {
  for (const bytes of ["", head("GET /nothing", ...upgrade)]) await opened(bytes);
  await (await fetch(`${app.origin}/icon.svg`)).text();
  expect(await app.end()).toBeLessThan(6_000);
});

test("ends within ten seconds, when what had begun is answered and what never ends is cut off", async () => {
  const other = new DatabaseSync(join(folder, "plainform.db"));
  onTestFinished(() => other.close());
  other.exec("begin immediate");
  const running = fetch(`${app.origin}/api/posts`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ title: "Begun before the end", content: "Kept" }),
  });
  const multipart = "Content-Type: multipart/form-data; boundary=x";
  const half = await opened(
    `${head("POST /posts/new", multipart, "Content-Length: 1000")}--x\r\nContent-Disposition: form-`,
  );
  await opened(`${head("POST /posts/new", multipart, "Transfer-Encoding: chunked")}3\r\n--x\r\n`);
  await opened("GET /posts HTTP/1.1\r\nHost: loc");
  // The server got what was sent before this is answered, and serves while a write waits.
  await (await fetch(`${app.origin}/icon.svg`)).text();

  const ended = app.end();
  await expect.poll(() => fetch(app.origin).catch(() => "refused")).toBe("refused");
  other.exec("commit");
  expect((await running).status).toBe(201);
  expect(await ended).toBeLessThan(10_000);
  await expect.poll(() => half.resume().closed).toBe(true);
});
