import { channel } from "node:diagnostics_channel";
import { createServer, get, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { repairRequest } from "@/packages/plainform/src/next/instrumentation/repair-request.ts";
import { onRequest } from "@/packages/plainform/src/next/instrumentation/server-events.ts";

const read = (method: string, url: string, headers: IncomingMessage["headers"] = {}) => {
  const request = { method, url, headers };
  repairRequest(request, () => true);
  return request;
};

test.each([
  ["/posts/%ff", "/posts/%25ff"],
  ["/posts/%E0%A4%A", "/posts/%25E0%25A4%25A"],
  ["/%", "/%25"],
  ["/a%zz/b%2", "/a%25zz/b%252"],
  ["/%c3%28", "/%25c3%2528"],
  ["/caf%C3%A9/%ff", "/caf%C3%A9/%25ff"],
  ["/caf%C3%A9", "/caf%C3%A9"],
  ["/posts?cursor=%ff&%", "/posts?cursor=%ff&%"],
  ["/%?a=%", "/%25?a=%"],
  ["http://a.example/posts?a=1", "/posts?a=1"],
  ["HTTPS://a.example", "/"],
  ["*", "/*"],
])("%s is read as %s", (url, readable) => {
  expect(read("GET", url).url).toBe(readable);
  expect(() => decodeURIComponent(readable.split("?")[0] ?? "")).not.toThrow();
});

test.each(["TRACE", "PROPFIND", "PURGE"])("%s is asked as OPTIONS, which knows of it", (method) => {
  expect(read(method, "/api/posts")).toEqual({
    method: "OPTIONS",
    url: "/api/posts",
    headers: { "plainform-method": method },
  });
});

test("a method that Next knows stays, and can’t be given out for another", () => {
  for (const method of ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]) {
    expect(read(method, "/a", { "plainform-method": "TRACE" })).toEqual({
      method,
      url: "/a",
      headers: {},
    });
  }
});

test("Node hands requests over before a server sees them", async () => {
  onRequest((request) => repairRequest(request, (path) => !path.startsWith("/api/")));
  expect(channel("http.server.request.start").hasSubscribers).toBe(true);
  const server = createServer(({ url, headers }, response) =>
    response.end(`${url} ${headers.rsc ?? "none"}`),
  );
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const { port } = server.address() as AddressInfo;
  const ask = async (path: string) => {
    const { promise, resolve } = Promise.withResolvers<string>();
    get({ port, path, headers: { rsc: "1" } }, (response) =>
      response.on("data", (data) => resolve(String(data))),
    );
    return promise;
  };
  expect(await ask("/posts/%ff")).toBe("/posts/%25ff 1");
  expect(await ask("/api/posts?a=/")).toBe("/api/posts?a=/ none");
  server.close();
});
