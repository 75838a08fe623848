import { expect, test } from "vitest";
import { allowOrigin, parseCorsPolicy } from "@/packages/plainform/src/http/cors.ts";

const listed = "https://a.example";
const policy = parseCorsPolicy(`${listed}, http://localhost:4000,`);
const names = (headers: Headers) =>
  [...headers.keys()].filter((name) => name.startsWith("access-control-"));

function ask(origin: string | undefined, { method = "GET", headers = {}, by = policy } = {}) {
  const answer = new Headers({ vary: "Accept-Encoding" });
  const request = new Request("https://api.example/api/posts", { method, headers });
  if (origin !== undefined) request.headers.set("origin", origin);
  allowOrigin(by, request, answer);
  return answer;
}
const preflight = { method: "OPTIONS", headers: { "access-control-request-method": "PUT" } };

test("a listed origin may read, with credentials", () => {
  const answer = ask(listed);
  expect(answer.get("access-control-allow-origin")).toBe(listed);
  expect(answer.get("access-control-allow-credentials")).toBe("true");
  expect(answer.get("access-control-expose-headers")).toContain("ETag");
  expect(answer.has("access-control-allow-methods")).toBe(false);
});

test("its preflight says what may be sent, and for how long that holds", () => {
  const answer = ask(listed, preflight);
  expect(answer.get("access-control-allow-methods")).toContain("PATCH");
  expect(answer.get("access-control-allow-headers")).toContain("If-Match");
  expect(answer.get("access-control-max-age")).toBe("7200");
});

test.each([
  undefined,
  "null",
  "https://a.example.evil.example",
  "https://evil.example",
  "http://a.example",
  "https://a.example:444",
  "https://A.example",
  "*",
  "https://a.example, http://localhost:4000",
])("%s gets nothing", (origin) => {
  expect(names(ask(origin))).toEqual([]);
  expect(names(ask(origin, preflight))).toEqual([]);
});

test("with no list nobody gets anything", () => {
  for (const by of [parseCorsPolicy(), parseCorsPolicy(""), parseCorsPolicy(" , ")]) {
    expect(names(ask(listed, { by }))).toEqual([]);
    expect(names(ask(listed, { ...preflight, by }))).toEqual([]);
  }
});

test("every answer varies by origin, besides what it varied by", () => {
  for (const origin of [listed, "https://evil.example", undefined]) {
    expect(ask(origin).get("vary")).toBe("Accept-Encoding, Origin");
  }
});

test.each([
  "*",
  "null",
  "a.example",
  "https://a.example/",
  "https://a.example/path",
  "https://*.a.example",
])("%s in the list is a mistake that is told at once", (origin) => {
  expect(() => parseCorsPolicy(`${listed},${origin}`)).toThrow(
    `The option cors.origins has “${origin}”, which is no origin.`,
  );
});
