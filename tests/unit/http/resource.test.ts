import { describe, expect, test } from "vitest";
import { z } from "zod";
import {
  createDefineRoute,
  defineOperation,
  notFoundRoute,
} from "@/packages/plainform/src/http/define-route.ts";

const defineRoute = createDefineRoute();

const context = { params: Promise.resolve({ id: "7" }) };
const ask = (method: string, headers: HeadersInit = {}) =>
  new Request("https://a.example/api/posts/7", { method, headers });

describe("a resource", () => {
  const handlers = defineRoute({
    GET: defineOperation({ params: z.object({ id: z.string() }) }, async ({ params }) => params),
    DELETE: defineOperation({}, async () => undefined),
  });

  test("runs the operation of a method with what it takes", async () => {
    expect(await (await handlers.GET(ask("GET"), context)).json()).toEqual({ id: "7" });
    expect((await handlers.DELETE(ask("DELETE"), context)).status).toBe(204);
  });

  test("answers HEAD as GET, without the body", async () => {
    const head = await handlers.HEAD(ask("HEAD"), context);
    const get = await handlers.GET(ask("GET"), context);
    expect([head.status, await head.text()]).toEqual([200, ""]);
    expect(Object.fromEntries(head.headers)).toEqual(Object.fromEntries(get.headers));
  });

  test("says what is allowed where a method isn’t", async () => {
    for (const method of ["POST", "PUT", "PATCH"] as const) {
      const refused = await handlers[method](ask(method), context);
      expect(refused.status).toBe(405);
      expect(refused.headers.get("allow")).toBe("GET, HEAD, DELETE, OPTIONS");
      expect((await refused.json()).detail).toBe(
        `${method} is not possible here. Allowed: GET, HEAD, DELETE, OPTIONS.`,
      );
    }
    const options = await handlers.OPTIONS(ask("OPTIONS"), context);
    expect([options.status, options.headers.get("allow")]).toEqual([
      204,
      "GET, HEAD, DELETE, OPTIONS",
    ]);
    const trace = await handlers.OPTIONS(ask("OPTIONS", { "plainform-method": "TRACE" }), context);
    expect(trace.status).toBe(405);
    expect((await trace.json()).detail).toContain("TRACE is not possible here");
  });

  test("has no HEAD where there is no GET", async () => {
    const { HEAD, OPTIONS } = defineRoute({ DELETE: defineOperation({}, async () => undefined) });
    expect((await HEAD(ask("HEAD"), context)).status).toBe(405);
    expect((await OPTIONS(ask("OPTIONS"), context)).headers.get("allow")).toBe("DELETE, OPTIONS");
  });
});

test("nowhere is a 404 for every method", async () => {
  for (const [method, handler] of Object.entries(notFoundRoute())) {
    const response = await handler(ask(method === "HEAD" ? "GET" : method), context);
    expect(response.status, method).toBe(404);
    expect(response.headers.get("content-type")).toBe("application/problem+json");
  }
});
