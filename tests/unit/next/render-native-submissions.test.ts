import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import {
  isNativeSubmission,
  renderNativeSubmissions,
} from "@/packages/plainform/src/next/config/render-native-submissions.ts";

class Handler {
  readonly options: unknown;
  constructor(options: unknown) {
    this.options = options;
  }
  async get(key: string, context?: { kind?: string }): Promise<unknown> {
    return `${key} ${context?.kind}`;
  }
  async set(key: string): Promise<string> {
    return key;
  }
}

const multipart = { "content-type": "multipart/form-data; boundary=x" };

describe("a cache handler for forms", () => {
  const Changed = renderNativeSubmissions(Handler);

  test("has no prerendered page for a form that a browser sends without scripts", async () => {
    const handler = new Changed({ _requestHeaders: multipart });
    expect(await handler.get("/a", { kind: "APP_PAGE" })).toBeNull();
  });

  test("has what is no page for such a form", async () => {
    const handler = new Changed({ _requestHeaders: multipart });
    expect(await handler.get("/a", { kind: "FETCH" })).toBe("/a FETCH");
    expect(await handler.get("/a")).toBe("/a undefined");
  });

  test.each([
    ["opening a page", {}],
    ["a form that scripts send", { ...multipart, "next-action": "1" }],
    ["another body", { "content-type": "application/json" }],
  ])("has all for %s", async (_, headers) => {
    const handler = new Changed({ _requestHeaders: headers });
    expect(await handler.get("/a", { kind: "APP_PAGE" })).toBe("/a APP_PAGE");
    expect(await new Changed({}).get("/a", { kind: "APP_PAGE" })).toBe("/a APP_PAGE");
  });

  test("is the application’s own in all else", async () => {
    const options = { _requestHeaders: multipart };
    const handler = new Changed(options);
    expect(handler).toBeInstanceOf(Handler);
    expect(handler.options).toBe(options);
    expect(await handler.set("/a")).toBe("/a");
  });
});

test("the case of a content type doesn’t matter", () => {
  expect(isNativeSubmission({ "content-type": "Multipart/Form-Data; boundary=x" })).toBe(true);
  expect(isNativeSubmission({ "content-type": "multipart/form-data-x" })).toBe(false);
});

test("a request without a content type sends no form", () => {
  expect(isNativeSubmission({})).toBe(false);
  expect(isNativeSubmission()).toBe(false);
});

describe("the installed version of Next", () => {
  const { version } = JSON.parse(readFileSync("node_modules/next/package.json", "utf8"));
  const ofNext = (file: string) => readFileSync(`node_modules/next/dist/${file}`, "utf8");

  // https://github.com/vercel/next.js/pull/97784: when this fails, the handler is needed no more for versions from this
  // one on, which don't ask it for such a page.
  test(`resumes the prerendered page for every form: ${version} needs the handler`, () => {
    expect(ofNext("build/templates/app-page-runtime.js")).toMatch(
      /\(isDynamicRSCRequest \|\| isPossibleServerAction\) &&[\s\S]{0,900}incrementalCache\.get\(/,
    );
  });

  test("gives a cache handler the headers of each request", () => {
    expect(ofNext("server/lib/incremental-cache/index.js")).toContain(
      "_requestHeaders: requestHeaders",
    );
    expect(ofNext("server/route-modules/route-module.js")).toMatch(
      /new _incrementalcache\.IncrementalCache\(\{[\s\S]*?requestHeaders: req\.headers/,
    );
  });

  test("knows a form that a browser sends by the same headers", () => {
    expect(ofNext("server/lib/server-action-request-meta.js")).toContain(
      "contentType.startsWith('multipart/form-data')",
    );
  });

  test("finds the cache handler of a platform under a symbol", () => {
    const source = ofNext("server/lib/incremental-cache/index.js");
    expect(source).toContain("Symbol.for('@next/cache-handlers')");
    expect(source).toMatch(/_globalThis\[cacheHandlersSymbol\][\s\S]{0,400}\.FetchCache/);
  });

  test("calls a page APP_PAGE", () => {
    expect(ofNext("server/response-cache/types.js")).toContain('["APP_PAGE"] = "APP_PAGE"');
  });
});
