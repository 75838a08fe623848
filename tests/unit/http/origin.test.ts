import { isCsrfOriginAllowed } from "next/dist/server/app-render/csrf-protection.js";
import { afterEach, describe, expect, test, vi } from "vitest";
import { isCrossSite, parseAllowedOrigins } from "@/packages/plainform/src/http/csrf.ts";
import { isPrefetch } from "@/packages/plainform/src/next/next-internals.ts";
import { alignOrigin } from "@/packages/plainform/src/next/proxy/align-origin.ts";

afterEach(() => vi.unstubAllEnvs());

type Request = Record<string, string>;

describe("isForeign", () => {
  test.each<[string, Request, boolean]>([
    ["neither Origin nor Sec-Fetch-Site, as curl sends", { host: "a.example" }, false],
    [
      "the same origin",
      { host: "a.example", origin: "https://a.example", "sec-fetch-site": "same-origin" },
      false,
    ],
    [
      "the same origin, of an older browser",
      { host: "a.example:3000", origin: "http://a.example:3000" },
      false,
    ],
    ["typed into the address bar", { host: "a.example", "sec-fetch-site": "none" }, false],
    [
      "behind a proxy",
      { host: "internal:3000", "x-forwarded-host": "a.example", origin: "https://a.example" },
      false,
    ],
    [
      "another site",
      { host: "a.example", origin: "https://b.example", "sec-fetch-site": "cross-site" },
      true,
    ],
    ["another site, of an older browser", { host: "a.example", origin: "https://b.example" }, true],
    ["another site without an Origin", { host: "a.example", "sec-fetch-site": "cross-site" }, true],
    [
      "a sibling domain",
      { host: "a.example", origin: "https://x.a.example", "sec-fetch-site": "same-site" },
      true,
    ],
    [
      "the same host by HTTP, which Sec-Fetch-Site tells from HTTPS",
      { host: "a.example", origin: "http://a.example", "sec-fetch-site": "cross-site" },
      true,
    ],
    ["another port", { host: "a.example:3000", origin: "http://a.example:4000" }, true],
    ["an opaque origin", { host: "a.example", origin: "null" }, true],
    [
      "an opaque origin of another site",
      { host: "a.example", origin: "null", "sec-fetch-site": "cross-site" },
      true,
    ],
    ["an Origin that can't be read", { host: "a.example", origin: "a.example" }, true],
    ["no Host to compare with", { origin: "https://a.example" }, true],
  ])("%s", (_, headers, foreign) => {
    expect(isCrossSite(new Headers(headers))).toBe(foreign);
  });

  describe("whatever proxies made of the host", () => {
    const hosts: [string, Request][] = [
      ["two proxies", { host: "10.0.0.7:3000", "x-forwarded-host": "a.example, edge.internal" }],
      ["two proxies without a space", { host: "x", "x-forwarded-host": "a.example,edge.internal" }],
      ["the default port of HTTPS", { host: "a.example:443" }],
      ["the default port of HTTP", { host: "a.example:80" }],
      ["a default port that is forwarded", { host: "x", "x-forwarded-host": "a.example:443" }],
      ["capital letters", { host: "A.Example" }],
    ];
    test.each(hosts)("%s: the origin is compared with the public host", (_, headers) => {
      expect(isCrossSite(new Headers({ ...headers, origin: "https://a.example" }))).toBe(false);
      expect(isCrossSite(new Headers({ ...headers, origin: "https://b.example" }))).toBe(true);
      expect(isCrossSite(new Headers({ ...headers, origin: "https://a.example:8443" }))).toBe(true);
      expect(isCrossSite(new Headers({ ...headers, origin: "https://edge.internal" }))).toBe(true);
    });

    test.each<[string, Request]>([
      ...hosts,
      ["an internal host", { host: "app.internal:3000" }],
      ["an internal forwarded host", { host: "x", "x-forwarded-host": "app.internal:3000" }],
      ["no host", {}],
    ])("%s: a browser that says same-origin is believed", (_, headers) => {
      for (const origin of [{ origin: "https://a.example" }, { origin: "null" }, undefined]) {
        const request = new Headers({ ...headers, ...origin, "sec-fetch-site": "same-origin" });
        expect(isCrossSite(request)).toBe(false);
      }
    });
  });

  test("an application’s own setting of a like name allows nobody", () => {
    vi.stubEnv("ALLOWED_ORIGINS", "shop.example");
    const headers = { host: "a.example", origin: "https://shop.example" };
    expect(isCrossSite(new Headers(headers))).toBe(true);
  });

  test("an origin that is allowed passes, also from another site", () => {
    vi.stubEnv("PLAINFORM_ALLOWED_ORIGINS", "shop.example, *.b.example");
    const from = (origin: string, site?: string) =>
      isCrossSite(
        new Headers({ host: "a.example", origin, ...(site && { "sec-fetch-site": site }) }),
      );
    expect(from("https://shop.example")).toBe(false);
    expect(from("https://shop.example", "cross-site")).toBe(false);
    expect(from("https://x.b.example", "same-site")).toBe(false);
    expect(from("https://b.example", "cross-site")).toBe(true);
    expect(from("https://x.shop.example")).toBe(true);
    expect(from("null", "cross-site")).toBe(true);
  });

  const patterns = [
    "b.example",
    "B.Example",
    "b.example:8080",
    "*.b.example",
    "**.b.example",
    "x.*.example",
    "*.*.b.example",
    "x.**.example",
    "*",
    "**",
    "*.example",
    ".b.example",
    "null",
  ];
  const origins = [
    "https://b.example",
    "https://x.b.example",
    "https://y.x.b.example",
    "https://b.example:8080",
    "https://x.b.example:8080",
    "https://example",
    "null",
  ];
  test.each(patterns)("allows by “%s” what Next allows by it", (pattern) => {
    vi.stubEnv("PLAINFORM_ALLOWED_ORIGINS", pattern);
    for (const origin of origins) {
      const host = origin === "null" ? origin : new URL(origin).host;
      const foreign = isCrossSite(new Headers({ host: "a.example", origin }));
      expect(foreign, origin).toBe(!isCsrfOriginAllowed(host, [pattern]));
    }
  });
});

describe("the setting of allowed origins", () => {
  test("is a list of hosts", () => {
    expect(parseAllowedOrigins()).toEqual([]);
    expect(parseAllowedOrigins(" a.example,*.b.example , ")).toEqual(["a.example", "*.b.example"]);
  });

  test("takes no scheme and no path, by which nothing would ever be allowed", () => {
    for (const mistake of ["https://a.example", "a.example/", "a.example b.example"]) {
      expect(() => parseAllowedOrigins(mistake)).toThrow("Use a host");
    }
  });
});

describe("letNextAgree", () => {
  const after = (request: Record<string, string>) => {
    const headers = new Headers(request);
    alignOrigin(headers);
    return headers;
  };
  /** Compares as Next does: nothing is changed of the host that was written down first. */
  const doesNextAgree = (headers: Headers) => {
    const host = headers.get("x-forwarded-host")?.split(",")[0]?.trim() ?? headers.get("host");
    return new URL(headers.get("origin") ?? "https://missing.example").host === host;
  };

  test.each<[string, Record<string, string>]>([
    ["a page without a referrer", { host: "a.example", origin: "null" }],
    ["an internal host", { host: "app.internal:8080", origin: "https://a.example" }],
    ["an internal forwarded host", { host: "a", "x-forwarded-host": "b, c", origin: "https://a" }],
    ["an IPv6 address", { host: "[::1]:3000", origin: "null" }],
    ["an address of plain HTTP", { host: "localhost:80", origin: "http://localhost" }],
  ])("gives a form of this site the Origin that Next expects: %s", (_, request) => {
    expect(doesNextAgree(after({ ...request, "sec-fetch-site": "same-origin" }))).toBe(true);
  });

  test.each<[string, Record<string, string>]>([
    ["a text browser, which sends no Origin", { host: "a.example:3000" }],
    ["a default port", { host: "a.example:443", origin: "https://a.example" }],
    ["capital letters", { host: "A.example", origin: "https://a.example" }],
    ["capital letters without an Origin", { host: "A.example" }],
  ])("gives a form without Sec-Fetch-Site the Origin that Next expects: %s", (_, request) => {
    const headers = after(request);
    expect(doesNextAgree(headers)).toBe(true);
    expect(isCrossSite(headers)).toBe(false);
  });

  test("takes the Origin where the host can be that of no origin", () => {
    const headers = after({ host: "a b", origin: "https://a", "sec-fetch-site": "same-origin" });
    expect(headers.has("origin")).toBe(false);
  });

  test("changes nothing where Next and this site agree", () => {
    vi.stubEnv("PLAINFORM_ALLOWED_ORIGINS", "b.example");
    for (const request of [
      { host: "a.example", origin: "https://a.example" },
      { host: "x", "x-forwarded-host": "a.example, edge.internal", origin: "https://a.example" },
      { host: "a.example", origin: "https://b.example" },
      { host: "a.example", origin: "https://c.example" },
      { host: "a.example", origin: "null" },
      { host: "a.example", "sec-fetch-site": "cross-site" },
    ] as Record<string, string>[]) {
      expect(Object.fromEntries(after(request)), JSON.stringify(request)).toEqual(request);
    }
  });
});

test("a prefetch is told from a page that somebody sees", () => {
  expect(isPrefetch(new Headers({ "sec-purpose": "prefetch;prerender" }))).toBe(true);
  expect(isPrefetch(new Headers({ purpose: "prefetch" }))).toBe(true);
  expect(isPrefetch(new Headers({ "next-router-prefetch": "1" }))).toBe(true);
  expect(isPrefetch(new Headers())).toBe(false);
});
