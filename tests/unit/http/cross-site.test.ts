import { beforeEach, describe, expect, test, vi } from "vitest";
import { z } from "zod";
import { markAllowedOrigin, parseCorsPolicy } from "@/packages/plainform/src/http/cors.ts";
import {
  createDefineRoute,
  defineOperation,
  type Method,
} from "@/packages/plainform/src/http/define-route.ts";
import { refuseCrossSite } from "@/packages/plainform/src/next/request-guards.ts";

const defineRoute = createDefineRoute();

const work = vi.fn(async () => undefined);
beforeEach(() => work.mockClear());

const bare = defineOperation({}, work);
const withBody = defineOperation({ body: z.object({ a: z.string().optional() }) }, work);
const routes = {
  bare: defineRoute({ GET: bare, POST: bare, PUT: bare, PATCH: bare, DELETE: bare }),
  withBody: defineRoute({ POST: withBody }),
};

const foreign = { host: "a.example", origin: "https://evil.example" };
const context = { params: Promise.resolve({}) };

function send(
  route: keyof typeof routes,
  method: Method,
  headers: Record<string, string>,
  body: BodyInit | null = null,
) {
  const request = new Request("https://a.example/api", { method, headers, body });
  // A text as body has a type of its own, which a page can take off by sending bytes.
  return routes[route][method](request, context);
}

/** All that a browser sends from any page without a preflight: https://fetch.spec.whatwg.org/#cors-safelisted-request-header */
const unasked: [string, Record<string, string>][] = [
  ["without a type", {}],
  ["of an empty type", { "content-type": "" }],
  ["of text/plain", { "content-type": "text/plain" }],
  [
    "of Text/Plain with parameters",
    { "content-type": "Text/Plain; charset=UTF-8; a=application/json" },
  ],
  ["urlencoded", { "content-type": "application/x-www-form-urlencoded" }],
  ["of multipart/form-data", { "content-type": " multipart/form-data ; boundary=x" }],
];

describe("a POST from another site's page", () => {
  for (const [what, type] of unasked) {
    for (const [who, sender] of [
      ["by its Origin", foreign],
      ["by Sec-Fetch-Site", { host: "a.example", "sec-fetch-site": "cross-site" }],
      [
        "of a sandboxed frame",
        { host: "a.example", origin: "null", "sec-fetch-site": "cross-site" },
      ],
    ] as const) {
      test(`${what} is refused ${who}, and does nothing`, async () => {
        for (const route of ["bare", "withBody"] as const) {
          const answer = await send(route, "POST", { ...sender, ...type });
          expect([route, answer.status]).toEqual([route, 403]);
          expect(answer.headers.get("content-type")).toBe("application/problem+json");
        }
        const request = new Request("https://a.example/api", {
          method: "POST",
          headers: { ...sender, ...type },
        });
        expect(refuseCrossSite(request)?.status).toBe(403);
        expect(work).not.toHaveBeenCalled();
      });
    }
  }

  test("is refused with bytes in a bodyless operation, too", async () => {
    const bytes = new TextEncoder().encode('{"a":"b"}');
    expect((await send("bare", "POST", foreign, bytes)).status).toBe(403);
    expect((await send("withBody", "POST", foreign, bytes)).status).toBe(403);
    expect(work).not.toHaveBeenCalled();
  });

  test("passes where the policy allows that origin", async () => {
    const policy = parseCorsPolicy("https://app.example");
    for (const [origin, status] of [
      ["https://app.example", 204],
      ["https://evil.example", 403],
      ["null", 403],
    ] as const) {
      const headers = new Headers({ host: "a.example", origin, "plainform-origin-allowed": "1" });
      markAllowedOrigin(policy, headers);
      const answer = await routes.bare.POST(
        new Request("https://a.example/api", { method: "POST", headers }),
        context,
      );
      expect([origin, answer.status]).toEqual([origin, status]);
    }
  });
});

test("what a browser asks about first, and what can't come from one, runs", async () => {
  const json = { "content-type": "application/json" };
  for (const [method, headers] of [
    ["POST", { ...foreign, ...json }],
    ["PUT", foreign],
    ["PATCH", foreign],
    ["DELETE", foreign],
    ["GET", foreign],
    ["POST", { host: "a.example" }],
    ["POST", { host: "a.example", origin: "https://a.example" }],
    ["POST", { host: "a.example", "sec-fetch-site": "same-origin" }],
  ] as const) {
    work.mockClear();
    expect([method, headers, (await send("bare", method, headers)).status]).toEqual([
      method,
      headers,
      204,
    ]);
    expect(work).toHaveBeenCalledOnce();
  }
});
