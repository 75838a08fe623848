import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished, test } from "vitest";

const alias = fileURLToPath(new URL("../../data/alias.mjs", import.meta.url));
const script = fileURLToPath(new URL("./server-process.ts", import.meta.url));

interface Running {
  child: ChildProcess;
  /** Opens a connection and writes to it. */
  send: (bytes: string) => Promise<Socket>;
  /** Sends SIGTERM; answers the process's exit code and how long it took to end, in milliseconds. */
  end: () => Promise<{ code: number; took: number }>;
}

async function start({ bound = 1_000, closes = true } = {}): Promise<Running> {
  const child = fork(script, [String(bound), String(closes)], { execArgv: ["--import", alias] });
  const exited = once(child, "exit");
  onTestFinished(() => void child.kill("SIGKILL"));
  const [port] = await once(child, "message");
  return {
    child,
    send: async (bytes) => {
      const socket = connect(port, "localhost");
      socket.on("error", () => {});
      onTestFinished(() => void socket.destroy());
      await once(socket, "connect");
      await new Promise((resolve) => socket.write(bytes, resolve));
      return socket;
    },
    end: async () => {
      const start = performance.now();
      child.kill("SIGTERM");
      const [code] = await exited;
      return { code, took: performance.now() - start };
    },
  };
}

const head = (start: string, ...headers: string[]) =>
  `${[`${start} HTTP/1.1`, "Host: localhost", ...headers].join("\r\n")}\r\n\r\n`;

/** Waits until a connection has brought a text. */
async function arrived(socket: Socket, part: string): Promise<string> {
  let seen = "";
  for await (const chunk of socket) {
    seen += chunk;
    if (seen.includes(part)) break;
  }
  return seen;
}

test.each([
  ["h2c", ["Connection: Upgrade, HTTP2-Settings", "Upgrade: h2c", "HTTP2-Settings: AAMAAABk"]],
  ["a websocket", ["Connection: Upgrade", "Upgrade: websocket", "Sec-WebSocket-Key: eHg="]],
])("a request for %s is answered in HTTP/1.1", async (_, headers) => {
  const { send } = await start();
  const answer = await arrived(await send(head("GET /posts", ...headers)), "GET /posts");
  expect(answer).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
});

test("a server with connections that are kept alive, or said nothing yet, ends at once", async () => {
  const { send, end } = await start({ bound: 30_000 });
  const kept = await send(head("GET /posts", "Connection: keep-alive"));
  await once(kept, "data");
  await send("");
  const { code, took } = await end();
  expect(code).toBe(143);
  expect(took).toBeLessThan(15_000);
});

test("a request that runs is answered to its end, and its connection closed", async () => {
  const { child, send, end } = await start({ bound: 30_000 });
  const begun = once(child, "message");
  const running = await send(head("GET /slow", "Connection: keep-alive"));
  const answer = text(running);
  expect(await begun).toEqual(["/slow", undefined]);
  const { took } = await end();
  expect(await answer).toContain("GET /slow");
  expect(took).toBeLessThan(15_000);
});

test.each([
  ["is never answered", head("GET /stuck")],
  ["has sent half of its body", `${head("POST /posts", "Content-Length: 1000")}half`],
  ["has sent half of its headers", "GET /posts HTTP/1.1\r\nHost: loc"],
])("a request that %s is cut off after the bound", async (_, bytes) => {
  const { send, end } = await start();
  await send(bytes);
  const { code, took } = await end();
  expect(code).toBe(143);
  expect(took).toBeLessThan(15_000);
});

test("a process that something else keeps ends a little after the bound", async () => {
  const { end } = await start({ closes: false });
  const { code, took } = await end();
  expect(code).toBe(143);
  expect(took).toBeGreaterThan(1_000);
  expect(took).toBeLessThan(15_000);
});
