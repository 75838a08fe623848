import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { register } from "@/packages/plainform/src/next/instrumentation/register.ts";

const mebibyte = 1024 * 1024;
let server: Server;
let address = "";

beforeAll(async () => {
  vi.stubEnv("NEXT_RUNTIME", "nodejs");
  const limitsBody = (path: string) => path.startsWith("/api/");
  await register({ maxBodyBytes: mebibyte, shutdownGrace: false, limitsBody });
  server = createServer((request, response) => {
    let size = 0;
    request.on("data", (chunk: Buffer) => {
      size += chunk.length;
    });
    request.on("end", () => response.end(String(size)));
  });
  server.listen(0);
  await once(server, "listening");
  address = `http://localhost:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  vi.unstubAllEnvs();
  server.closeAllConnections();
  server.close();
});

/** How much of 20 MiB arrives, sent in chunks or with a declared length. */
async function arrives(contentType: string, inChunks: boolean, path = "/"): Promise<number> {
  const bytes = new Uint8Array(20 * mebibyte);
  const body = inChunks ? new Blob([bytes]).stream() : bytes;
  const headers = { "content-type": contentType };
  const response = await fetch(address + path, {
    method: "PUT",
    headers,
    body,
    duplex: "half",
  } as object);
  return Number(await response.text());
}

test.each([true, false])(
  "a file for a route of the application’s own arrives whole (in chunks: %s)",
  async (inChunks) => {
    expect(await arrives("image/png", inChunks)).toBe(20 * mebibyte);
  },
);

test("a form of the same size is read up to the limit alone", async () => {
  expect(await arrives("Multipart/form-data; boundary=x", true)).toBeLessThanOrEqual(16 * mebibyte);
});

test("a body is read up to the limit where the application says that its routes take care of that", async () => {
  expect(await arrives("application/json", true, "/api/posts")).toBeLessThanOrEqual(16 * mebibyte);
});
