import { expect, test } from "@playwright/test";
import { overWire } from "../qa/wire.ts";

const get = (target: string, method = "GET") => [
  `${method} ${target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`,
];

test.describe("a path with broken percent-encoding is a 404", () => {
  for (const path of [
    "/api/posts/%ff",
    "/api/posts/%E0%A4%A",
    "/api/users/%",
    "/api/%zz",
    "/api/%c0%ae%c0%ae",
    "/api/users%2",
  ]) {
    test(`and a problem document under /api: ${path}`, async ({ baseURL }) => {
      for (const method of ["GET", "HEAD", "PUT", "PATCH", "DELETE"]) {
        const { statuses, text } = await overWire(baseURL, get(path, method));
        expect(statuses, method).toEqual([404]);
        expect(text).toContain("content-type: application/problem+json");
      }
    });
  }

  for (const path of ["/%", "/posts/%ff", "/posts/%E0%A4%A/edit", "/users/%zz", "/%ff?a=%ff"]) {
    test(`and a page elsewhere: ${path}`, async ({ baseURL }) => {
      const { statuses, text } = await overWire(baseURL, get(path));
      expect(statuses).toEqual([404]);
      expect(text).toMatch(/content-type: text\/html/i);
    });
  }
});

test("broken percent-encoding in a query is a value like any other", async ({ baseURL }) => {
  const list = await overWire(baseURL, get("/api/posts?unknown=%ff&%zz=%"));
  expect(list.statuses).toEqual([400]);
  expect(list.text).toContain('"parameter":"unknown"');
  const cursor = await overWire(baseURL, get("/api/posts?cursor=%E0%A4%A"));
  expect(cursor.statuses).toEqual([400]);
  expect(cursor.text).toContain('"parameter":"cursor"');
});

test("no unusual address is answered with a 5xx", async ({ baseURL }) => {
  for (const target of [
    "*",
    "//",
    "///evil.example",
    "/\\evil.example",
    "http://localhost/api/posts",
    "http://[bad/api/posts",
    "http://evil.example",
    "/api",
    "/api/",
    "/api//posts",
    "/api/posts/",
    "/api/posts/%00",
    "/api/posts/%2F",
    "/api/posts/..%2f..",
    "/api/posts/%5c..%5c",
    "/api/posts;x=1",
    "/api/posts/[id]",
    "/api/posts/%5Bid%5D",
    "/api/../../etc/passwd",
    "/_next/static/%ff",
    "/_next/image?url=%ff",
    "/_next/data/%ff/x.json",
    `/api/${"%25".repeat(2_000)}`,
    `/api/posts?${"limit=1&".repeat(1_000)}`,
  ]) {
    const { statuses } = await overWire(baseURL, get(target));
    expect(statuses, target.slice(0, 80)).toHaveLength(1);
    expect(statuses[0], target.slice(0, 80)).toBeLessThan(500);
  }
});

test("a request line with a whole URL is answered like its path", async ({ baseURL }) => {
  const { statuses, text } = await overWire(baseURL, get("http://localhost/api/posts?limit=1"));
  expect(statuses).toEqual([200]);
  expect(text).toContain('"data":[');
});
