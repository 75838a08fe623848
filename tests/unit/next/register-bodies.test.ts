import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, test, vi } from "vitest";
import type { RegisterOptions } from "@/packages/plainform/src/next/instrumentation/register-in-node.ts";
import { endRegistration, registerAnew } from "./register-anew.ts";

const mebibyte = 1024 * 1024;
const size = 20 * mebibyte;
let servers: Server[] = [];

/** A server that answers with the number of bytes that arrived. */
async function serve(): Promise<{ address: string; port: number }> {
  const server = createServer((request, response) => {
    let arrived = 0;
    request.on("data", (chunk: Buffer) => {
      arrived += chunk.length;
    });
    request.on("end", () => response.end(String(arrived)));
  }).listen(0);
  servers.push(server);
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return { address: `http://localhost:${port}`, port };
}

/** Registers anew, with a limit that the bodies exceed. */
async function register(options: RegisterOptions = {}): Promise<void> {
  await registerAnew({ maxBodyBytes: mebibyte, ...options });
}

afterEach(() => {
  endRegistration();
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
  servers = [];
});

const ofReact = '--x\r\nContent-Disposition: form-data; name="$ACTION_REF_1"\r\n\r\n';
const ofOther = '--x\r\nContent-Disposition: form-data; name="file"; filename="$ACTION_"\r\n\r\n';

/** How much of 20 MiB arrives, sent in chunks or with a declared length. */
async function arrives(
  address: string,
  contentType: string,
  {
    start = "",
    inChunks = true,
    headers = {},
  }: { start?: string; inChunks?: boolean; headers?: object } = {},
): Promise<number> {
  const bytes = new Uint8Array(size);
  new TextEncoder().encodeInto(start, bytes);
  const body = inChunks ? new Blob([bytes]).stream() : bytes;
  const response = await fetch(address, {
    method: "POST",
    headers: { "content-type": contentType, ...headers },
    body,
    duplex: "half",
  } as object);
  return Number(await response.text());
}

const multipart = "Multipart/form-data; boundary=x";

describe.each([true, false])("of what is sent to a Route Handler (in chunks: %s)", (inChunks) => {
  test.each([
    ["a file", "image/png", ""],
    ["form data", multipart, ofOther],
    ["form data without a beginning that could be read", multipart, ""],
    ["text", "text/plain", ""],
  ])("%s arrives whole", async (_, type, start) => {
    await register();
    const { address } = await serve();
    for (const path of ["/upload", "/api/upload"])
      expect(await arrives(address + path, type, { start, inChunks })).toBe(size);
  });

  test("form data arrives whole, where the application says which paths are pages’", async () => {
    await register({ isPage: (path) => path !== "/upload" });
    const { address } = await serve();
    expect(await arrives(`${address}/upload`, multipart, { start: ofReact, inChunks })).toBe(size);
    expect(await arrives(`${address}/new`, multipart, { inChunks })).toBeLessThan(size);
  });
});

describe.each([true, false])("of a form for a page (in chunks: %s)", (inChunks) => {
  test("no more than 16 MiB is read", async () => {
    await register();
    const { address } = await serve();
    const most = 16 * mebibyte;
    const native = await arrives(address, multipart, { start: ofReact, inChunks });
    expect(native).toBeLessThanOrEqual(most);
    const headers = { "next-action": "a".repeat(42) };
    expect(await arrives(address, multipart, { headers, inChunks })).toBeLessThanOrEqual(most);
  });
});

test("a body is read up to the limit where the application says that its routes take care of that", async () => {
  await register({ limitsBody: (path) => path.startsWith("/api/") });
  const { address } = await serve();
  expect(await arrives(`${address}/api/posts`, "application/json")).toBeLessThanOrEqual(
    16 * mebibyte,
  );
  expect(await arrives(`${address}/posts`, "application/json")).toBe(size);
});

test("another server of the process gets its bodies whole, and its requests as they came", async () => {
  const [own, other] = [await serve(), await serve()];
  vi.stubEnv("__NEXT_PRIVATE_ORIGIN", `http://localhost:${own.port}`);
  await register({ limitsBody: () => true });
  expect(await arrives(own.address, "image/png")).toBeLessThan(size);
  expect(await arrives(other.address, "image/png")).toBe(size);
});
