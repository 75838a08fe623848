import { describe, expect, test, vi } from "vitest";
import { z } from "zod";
import {
  Forbidden,
  Stale,
  TooManyRequests,
  Unauthorized,
} from "@/packages/plainform/src/core/errors.ts";
import { created, createHandleRequest } from "@/packages/plainform/src/http/handle-request.ts";
import { HttpError } from "@/packages/plainform/src/http/http-error.ts";
import type { CallerOf } from "@/packages/plainform/src/http/idempotency.ts";
import type { OperationSpec } from "@/packages/plainform/src/http/operation-spec.ts";
import type { SubmissionStore } from "@/packages/plainform/src/stores/submission-store.ts";
import { mapStore, storeWith } from "../test-stores.ts";

const handleRequest = createHandleRequest();

const url = "https://a.example/api/posts?x=1";
const get = (headers: HeadersInit = {}) => new Request(url, { headers });
const write = (headers: HeadersInit = {}, method = "PUT") =>
  new Request(url, {
    method,
    body: '{"title":"T"}',
    headers: { "content-type": "application/json", ...headers },
  });
const post = { id: "1", title: "T" };
const read = (headers?: HeadersInit) => handleRequest(get(headers), {}, async () => post);

describe("a read", () => {
  test("has the same tag for the same content, and another for other content", async () => {
    const tags = await Promise.all([
      read(),
      read(),
      handleRequest(get(), {}, async () => ({ id: "2" })),
    ]);
    const [one, same, other] = tags.map(({ headers }) => headers.get("etag"));
    expect(one).toMatch(/^"[\w-]+"$/);
    expect(same).toBe(one);
    expect(other).not.toBe(one);
  });

  test("is a 304 without a body for one who has it", async () => {
    const etag = (await read()).headers.get("etag") ?? "";
    for (const known of [etag, `W/${etag}`, `"x" , ${etag}`, "*"]) {
      const response = await read({ "if-none-match": known });
      expect([response.status, await response.text()]).toEqual([304, ""]);
      expect(response.headers.get("etag")).toBe(etag);
    }
    expect((await read({ "if-none-match": '"x"' })).status).toBe(200);
    expect((await read({ "if-match": etag })).status).toBe(200);
    expect((await read({ "if-match": '"x"' })).status).toBe(412);
  });
});

describe("the tag of a list", () => {
  const list = (headers?: HeadersInit) =>
    handleRequest(get(headers), { query: z.object({ x: z.string() }) }, async () => [post]);

  test("is weak, for its answer may be compressed; that of a record is strong, and its answer may not", async () => {
    const { headers } = await list();
    expect(headers.get("etag")).toMatch(/^W\/"[\w-]+"$/);
    expect(headers.get("cache-control")).toBe("private, no-cache");
    expect((await read()).headers.get("cache-control")).toBe("private, no-cache, no-transform");
  });

  test("is good for If-None-Match, and not for If-Match", async () => {
    const etag = (await list()).headers.get("etag") ?? "";
    for (const known of [etag, etag.slice(2), "*"]) {
      expect((await list({ "if-none-match": known })).status).toBe(304);
    }
    for (const wanted of [etag, etag.slice(2)]) {
      expect((await list({ "if-match": wanted })).status).toBe(412);
    }
    expect((await list({ "if-match": "*" })).status).toBe(200);
  });
});

describe("a write", () => {
  const contract = { body: z.object({ title: z.string() }), conditional: true } as const;
  const update = (headers: HeadersInit) =>
    handleRequest(write(headers), contract, async ({ precondition }) => {
      precondition?.(post);
      return post;
    });

  test("goes on when what is there is what the sender saw", async () => {
    const etag = (await read()).headers.get("etag") ?? "";
    const all = [{}, { "if-match": etag }, { "if-match": "*" }, { "if-none-match": '"x"' }];
    for (const headers of all) expect((await update(headers)).status).toBe(200);
  });

  test("is a 412 when it isn’t", async () => {
    const etag = (await read()).headers.get("etag") ?? "";
    for (const headers of [
      { "if-match": '"x"' },
      { "if-match": `W/${etag}` },
      { "if-match": "x" },
      { "if-none-match": etag },
      { "if-none-match": "*" },
    ]) {
      const response = await update(headers as HeadersInit);
      expect(response.status, JSON.stringify(headers)).toBe(412);
      expect(response.headers.get("content-type")).toBe("application/problem+json");
    }
  });

  test("gets no precondition when it carries none, or its contract doesn’t ask", async () => {
    let seen: unknown;
    const look = async (parsed: object) => {
      seen = "precondition" in parsed ? parsed.precondition : undefined;
    };
    await handleRequest(write(), contract, look);
    expect(seen).toBeUndefined();
    await handleRequest(write({ "if-match": '"x"' }), { body: contract.body }, look);
    expect(seen).toBeUndefined();
  });
});

describe("what is thrown by its name", () => {
  const throwing = (error: Error) =>
    handleRequest(get(), {}, async () => {
      throw error;
    });

  test.each<[Error, number, Record<string, string>]>([
    [new Unauthorized("Sign in."), 401, { "www-authenticate": "Bearer" }],
    [new Unauthorized("Sign in.", { challenge: "Basic" }), 401, { "www-authenticate": "Basic" }],
    [new Forbidden("Only its author can."), 403, {}],
    [new Stale("It was changed."), 412, {}],
    [new TooManyRequests("Wait.", 29.2), 429, { "retry-after": "30" }],
    [new TooManyRequests("Wait.", -1), 429, { "retry-after": "0" }],
  ])("%s is a %d", async (error, status, headers) => {
    const response = await throwing(error);
    expect(await response.json()).toMatchObject({ status, detail: error.message });
    expect(response.status).toBe(status);
    expect(Object.fromEntries(response.headers)).toMatchObject(headers);
  });
});

describe("an answer is only given to one who can read it", () => {
  const contract = { response: z.looseObject({}), body: z.object({ title: z.string() }) };

  test("else it is a 406, and nothing is done", async () => {
    const operation = vi.fn(async () => post);
    const refused = await handleRequest(write({ accept: "text/html" }), contract, operation);
    expect(refused.status).toBe(406);
    expect(operation).not.toHaveBeenCalled();
    expect((await handleRequest(write({ accept: "*/*" }), contract, operation)).status).toBe(200);
  });

  test("an answer without a body is for everybody", async () => {
    const response = await handleRequest(
      write({ accept: "image/png" }, "DELETE"),
      {},
      async () => undefined,
    );
    expect(response.status).toBe(204);
  });
});

describe("headers of a contract", () => {
  const contract = { headers: z.object({ "x-version": z.enum(["1", "2"]).optional() }) };

  test("are parsed, and a bad one is a 400 that names it", async () => {
    const response = await handleRequest(
      get({ "x-version": "2" }),
      contract,
      async (parsed) => parsed,
    );
    expect(await response.json()).toEqual({ headers: { "x-version": "2" } });
    const refused = await handleRequest(get({ "x-version": "3" }), contract, async () => post);
    expect(refused.status).toBe(400);
    expect((await refused.json()).errors).toEqual([
      { header: "x-version", detail: "Choose one of the options" },
    ]);
  });

  test("are told what is wrong once, where two rules say the same", async () => {
    const digits = z
      .string()
      .min(2, "Send two digits")
      .regex(/^\d\d$/, "Send two digits");
    const twice = { headers: z.object({ "x-digits": digits }) };
    const refused = await handleRequest(get({ "x-digits": "x" }), twice, async () => post);
    expect((await refused.json()).errors).toEqual([
      { header: "x-digits", detail: "Send two digits" },
    ]);
  });
});

describe("a contract with idempotency", () => {
  const contractWith = (store: SubmissionStore, callerOf: CallerOf = () => "ada") =>
    ({
      body: z.object({ title: z.string() }),
      idempotency: { store, callerOf },
    }) satisfies OperationSpec;

  test("asks who the caller is, and keeps the whole answer under a key of the method", async () => {
    const callerOf = vi.fn(() => "ada");
    const kept = vi.fn();
    const store = storeWith(async (key, work) => {
      const answer = await work();
      kept(key, JSON.parse(answer).reply);
      return answer;
    });
    const request = write({ "idempotency-key": '"k"' }, "POST");
    const response = await handleRequest(request, contractWith(store, callerOf), async () =>
      created(post, "/api/posts/1"),
    );
    expect(response.status).toBe(201);
    expect(response.headers.get("location")).toBe("/api/posts/1");
    expect(callerOf).toHaveBeenCalledExactlyOnceWith(request.headers);
    expect(kept).toHaveBeenCalledExactlyOnceWith(expect.stringMatching(/^POST:[\w-]{43}$/), {
      status: 201,
      headers: { location: "/api/posts/1" },
      body: JSON.stringify(post),
    });
  });

  test("gives an answer that is kept without the work", async () => {
    const contract = contractWith(mapStore());
    const headers = { "idempotency-key": "k" };
    const first = vi.fn(async () => created(post, "/api/posts/1"));
    const again = vi.fn(async () => post);
    for (const operation of [first, again]) {
      const response = await handleRequest(write(headers, "POST"), contract, operation);
      expect([response.status, response.headers.get("location")]).toEqual([201, "/api/posts/1"]);
    }
    expect(again).not.toHaveBeenCalled();
  });

  test("refuses by what the store throws, without the work", async () => {
    const operation = vi.fn(async () => post);
    const busy = storeWith(async () => {
      throw new HttpError(409, "It is still being done.", { headers: { "retry-after": "1" } });
    });
    const request = write({ "idempotency-key": "k" });
    const refused = await handleRequest(request, contractWith(busy), operation);
    expect([refused.status, refused.headers.get("retry-after")]).toEqual([409, "1"]);
    expect(operation).not.toHaveBeenCalled();
  });

  test("can’t keep a Response, and says so in the log", async () => {
    const log = vi.spyOn(console, "error").mockImplementation(() => {});
    const contract = contractWith(mapStore());
    const request = write({ "idempotency-key": "k" });
    expect((await handleRequest(request, contract, async () => new Response())).status).toBe(500);
    expect(String(log.mock.lastCall?.[1])).toContain("can’t be kept");
    log.mockRestore();
  });
});
