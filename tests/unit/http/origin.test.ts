import { expect, test } from "vitest";
import { isForeign } from "@/lib/http/origin.ts";
import { isPrefetch } from "@/lib/http/prefetch.ts";

test.each<[string, Record<string, string>, boolean]>([
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
  ["another port", { host: "a.example:3000", origin: "http://a.example:4000" }, true],
  ["an opaque origin", { host: "a.example", origin: "null" }, true],
  ["no Host to compare with", { origin: "https://a.example" }, true],
])("%s", (_, headers, foreign) => {
  expect(isForeign(new Headers(headers))).toBe(foreign);
});

test("a prefetch is told from a page that somebody sees", () => {
  expect(isPrefetch(new Headers({ "sec-purpose": "prefetch;prerender" }))).toBe(true);
  expect(isPrefetch(new Headers({ purpose: "prefetch" }))).toBe(true);
  expect(isPrefetch(new Headers({ "next-router-prefetch": "1" }))).toBe(true);
  expect(isPrefetch(new Headers())).toBe(false);
});
