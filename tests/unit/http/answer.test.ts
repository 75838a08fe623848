import { notFound, permanentRedirect, redirect } from "next/navigation";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { z } from "zod";
import { Conflict, NotFound } from "@/packages/plainform/src/core/errors.ts";
import { markRolledBack } from "@/packages/plainform/src/core/operation-attempt.ts";
import { created } from "@/packages/plainform/src/http/handle-request.ts";
import type { Idempotency } from "@/packages/plainform/src/http/idempotency.ts";
import type { OperationSpec } from "@/packages/plainform/src/http/operation-spec.ts";
import { handleRequest } from "@/packages/plainform/src/next/handle-request.ts";
import type { SubmissionStore } from "@/packages/plainform/src/stores/submission-store.ts";
import { storeWith } from "../test-stores.ts";

// What Next puts in its place on the server.
vi.mock("next/navigation", () => import("next/dist/api/navigation.react-server.js"));

afterEach(() => {
  vi.restoreAllMocks();
});

const body = z.object({
  title: z.string().min(1, "Enter a title"),
  age: z.number("Enter your age").optional(),
  links: z.array(z.object({ url: z.url("Enter a web address") })).optional(),
  "a/b~c": z.string().optional(),
});

const json = (text: BodyInit, type = "application/json") =>
  new Request("https://a.example/api/posts", {
    method: "POST",
    body: text,
    headers: { "content-type": type },
    duplex: "half",
  } as RequestInit);
const get = (query: string) => new Request(`https://a.example/api/posts${query}`);
const echo = async (parsed: unknown) => parsed;
const circle: { self?: unknown } = {};
circle.self = circle;
/** Answers what JSON can't have. */
const unwritable = async () => circle;

async function problemOf(response: Response) {
  expect(response.headers.get("content-type")).toBe("application/problem+json");
  const document = await response.json();
  expect(document).toMatchObject({
    type: "about:blank",
    title: expect.any(String),
    status: response.status,
    detail: expect.any(String),
  });
  return document;
}

describe("what went well", () => {
  test("a value is a 200 with its JSON", async () => {
    const response = await handleRequest(json('{"title":"T"}'), { body }, echo);
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ body: { title: "T" } });
  });

  test("what was made is a 201 that says where it is", async () => {
    const response = await handleRequest(json('{"title":"T"}'), { body }, async (parsed) =>
      created(parsed.body, "/api/posts/1"),
    );
    expect(response.status).toBe(201);
    expect(response.headers.get("location")).toBe("/api/posts/1");
    expect(await response.json()).toEqual({ title: "T" });
  });

  test("nothing is a 204 without a body", async () => {
    const response = await handleRequest(get(""), {}, async () => undefined);
    expect([response.status, await response.text()]).toEqual([204, ""]);
  });

  test("a JSON type with parameters or of its own is JSON", async () => {
    for (const type of [
      "application/json; charset=utf-8",
      "Application/JSON",
      "application/merge-patch+json",
    ]) {
      expect((await handleRequest(json('{"title":"T"}', type), { body }, echo)).status).toBe(200);
    }
  });

  test("a query is read as a form", async () => {
    const query = z.object({ limit: z.int().default(20), tags: z.array(z.string()) });
    const response = await handleRequest(get("?tags=a&tags=b&limit="), { query }, echo);
    expect(await response.json()).toEqual({ query: { limit: 20, tags: ["a", "b"] } });
  });

  test("asynchronous refinements are waited for, in every part", async () => {
    const part = z.object({ id: z.string().refine(async (id) => id === "1") });
    const contract = { params: part, query: part };
    const context = (id: string) => ({ params: Promise.resolve({ id }) });
    expect((await handleRequest(get("?id=1"), contract, echo, context("1"))).status).toBe(200);
    expect((await handleRequest(get("?id=2"), contract, echo, context("1"))).status).toBe(400);
    expect((await handleRequest(get("?id=1"), contract, echo, context("2"))).status).toBe(404);
  });
});

describe("what is wrong with the request", () => {
  test.each(["", "{", "{title:1}", "\u0000", '{"title":"T"}x'])(
    "%j is no JSON: 400",
    async (text) => {
      const response = await handleRequest(json(text), { body }, echo);
      expect(response.status).toBe(400);
      expect(await problemOf(response)).toHaveProperty("detail", "The body is not valid JSON.");
    },
  );

  test("broken UTF-8 is a 400", async () => {
    const response = await handleRequest(json(new Uint8Array([0x22, 0xff, 0x22])), { body }, echo);
    expect(response.status).toBe(400);
    await problemOf(response);
  });

  test.each(["", "text/plain", "application/json-patch+json", "text/json"])(
    "“%s” is a 415",
    async (type) => {
      const response = await handleRequest(json('{"title":"T"}', type), { body }, echo);
      expect(response.status).toBe(415);
      await problemOf(response);
    },
  );

  test("a bad query is a 400 that names the parameter", async () => {
    const query = z.object({ limit: z.int("Enter a whole number").max(9, "At most 9") });
    const response = await handleRequest(get("?limit=10"), { query }, echo);
    expect(response.status).toBe(400);
    expect(await problemOf(response)).toHaveProperty("errors", [
      { parameter: "limit", detail: "At most 9" },
    ]);
    const exponent = await handleRequest(get("?limit=0.1e1"), { query }, echo);
    expect(await problemOf(exponent)).toHaveProperty("errors", [
      { parameter: "limit", detail: "Enter a whole number" },
    ]);
  });

  test("a query name that means nothing is a 400 that names it", async () => {
    const shape = { limit: z.int("Enter a whole number") };
    const detail = "Leave this out: it means nothing here";
    for (const query of [z.object(shape), z.strictObject(shape)]) {
      const unknown = await handleRequest(get("?limit=x&lmit=1&lmit=2"), { query }, echo);
      expect(unknown.status).toBe(400);
      expect(await problemOf(unknown)).toHaveProperty("errors", [
        { parameter: "lmit", detail },
        { parameter: "limit", detail: "Enter a whole number" },
      ]);
    }
    const described = await handleRequest(get("?x=1"), { id: "getThing" }, echo);
    expect(await problemOf(described)).toHaveProperty("errors", [{ parameter: "x", detail }]);
  });

  test.each([
    ["application/json; charset=utf-16", 415],
    ['application/json; charset="latin1"', 415],
    ["application/x-www-form-urlencoded;charset=windows-1252", 415],
    ['application/json; charset="UTF-8"', 200],
    ["application/json;charset=utf8", 200],
  ])("“%s” is a %d", async (type, status) => {
    const text = type.includes("json") ? '{"title":"T"}' : "title=T";
    expect((await handleRequest(json(text, type), { body }, echo)).status).toBe(status);
  });

  test("params that don't parse are a 404", async () => {
    const params = z.object({ id: z.uuid() });
    const response = await handleRequest(get(""), { params }, echo, {
      params: Promise.resolve({ id: "x" }),
    });
    expect(response.status).toBe(404);
    await problemOf(response);
  });

  test("a bad body is a 422 with a pointer to each error", async () => {
    const text = JSON.stringify({
      title: "",
      age: "x",
      links: [{ url: "https://a.example" }, { url: "x" }],
      "a/b~c": 1,
    });
    const response = await handleRequest(json(text), { body }, echo);
    expect(response.status).toBe(422);
    expect(await problemOf(response)).toHaveProperty("errors", [
      { pointer: "/title", detail: "Enter a title" },
      { pointer: "/age", detail: "Enter your age" },
      { pointer: "/links/1/url", detail: "Enter a web address" },
      { pointer: "/a~1b~0c", detail: expect.any(String) },
    ]);
  });

  test("null where something must be is told so in the field’s words", async () => {
    const optional = body.partial().extend({ email: z.email("Enter an email address").optional() });
    const response = await handleRequest(
      json('{"title":null,"email":null}'),
      { body: optional },
      echo,
    );
    expect(await problemOf(response)).toHaveProperty("errors", [
      { pointer: "/title", detail: "Enter a title" },
      { pointer: "/email", detail: "Enter an email address" },
    ]);
  });

  test.each(["null", "[]", '"x"', "1"])(
    "%s instead of an object is a 422 at the root",
    async (text) => {
      const response = await handleRequest(json(text), { body }, echo);
      expect(response.status).toBe(422);
      expect(await problemOf(response)).toHaveProperty("errors", [
        { pointer: "", detail: expect.any(String) },
      ]);
    },
  );

  test("that was declared too large is a 413, even if nothing of it was passed on", async () => {
    const request = json("");
    request.headers.set("content-length", String(5_000_000_000));
    expect((await handleRequest(request, { body }, echo)).status).toBe(413);
  });

  test("over 1 MiB is a 413, however it comes", async () => {
    const large = `{"title":"${"x".repeat(1024 * 1024)}"}`;
    expect((await handleRequest(json(large), { body }, echo)).status).toBe(413);
    const chunk = new TextEncoder().encode("x".repeat(64 * 1024));
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += chunk.byteLength;
        controller.enqueue(chunk);
      },
    });
    const response = await handleRequest(json(endless), { body }, echo);
    expect(response.status).toBe(413);
    await problemOf(response);
    expect(sent).toBeLessThan(32 * 1024 * 1024);
  });

  test("just 1 MiB is read", async () => {
    const frame = '{"title":""}';
    const text = `{"title":"${"x".repeat(1024 * 1024 - frame.length)}"}`;
    expect((await handleRequest(json(text), { body }, async () => undefined)).status).toBe(204);
  });

  test.each([
    ["lists", "[".repeat(100_000) + "]".repeat(100_000)],
    ["objects", `${'{"a":'.repeat(100_000)}1${"}".repeat(100_000)}`],
    ["a field", `{"title":${"[".repeat(100_000)}${"]".repeat(100_000)}}`],
    ["an unknown field", `{"title":"T","x":${"[".repeat(100_000)}${"]".repeat(100_000)}}`],
  ])("100,000 levels of %s are a 4xx, quickly", async (_, text) => {
    // Of this process alone: other work on the machine makes no difference.
    const start = process.cpuUsage();
    const response = await handleRequest(json(text), { body }, echo);
    expect(response.status).toBe(422);
    await problemOf(response);
    const { user, system } = process.cpuUsage(start);
    expect((user + system) / 1_000).toBeLessThan(500);
  });

  test("half a million wrong values are a short 4xx", async () => {
    const text = `{"title":"T","links":[${"1,".repeat(500_000)}1]}`;
    const response = await handleRequest(json(text), { body }, echo);
    expect(response.status).toBe(422);
    expect((await response.text()).length).toBeLessThan(1_000);
    const few = await handleRequest(
      json(`{"title":"T","links":[${"1,".repeat(5_000)}1]}`),
      { body },
      echo,
    );
    expect((await problemOf(few)).errors).toHaveLength(100);
  });
});

describe("what the operation throws", () => {
  const throwing = (error: unknown, contract: OperationSpec = {}) =>
    handleRequest(get(""), contract, async () => {
      throw error;
    });

  test("a conflict is a 409 at its field", async () => {
    const response = await throwing(new Conflict("This is taken", "links[0].url"));
    expect(response.status).toBe(409);
    expect(await problemOf(response)).toMatchObject({
      detail: "This is taken",
      errors: [{ pointer: "/links/0/url", detail: "This is taken" }],
    });
  });

  test("what isn't there is a 404", async () => {
    const response = await throwing(new NotFound("This post doesn’t exist"));
    expect(response.status).toBe(404);
    expect(await problemOf(response)).not.toHaveProperty("errors");
  });

  test("anything else is a 500 with an id that the log has too, and no internals", async () => {
    const log = vi.spyOn(console, "error").mockImplementation(() => {});
    for (const thrown of [
      new Error("password=hunter2"),
      "password=hunter2",
      undefined,
      { password: "hunter2" },
    ]) {
      const response = await throwing(thrown);
      expect(response.status).toBe(500);
      const document = await problemOf(response);
      expect(JSON.stringify(document)).not.toMatch(/hunter2|Error|at /);
      expect(log).toHaveBeenLastCalledWith(expect.stringContaining(document.id), thrown);
    }
  });

  test("a value that JSON can't have is a 500 too", async () => {
    vi.spyOn(console, "error").mockImplementation(() => {});
    expect((await handleRequest(get(""), {}, unwritable)).status).toBe(500);
  });

  describe("a redirect of the operation", () => {
    const leading = async () => redirect("/posts;here?page=2#last");
    const location = "/posts;here?page=2#last";

    test("is an answer that is kept with its key, and undoes nothing", async () => {
      const kept: unknown[] = [];
      const store = storeWith(async (_, work) => {
        const answer = await work();
        kept.push(JSON.parse(answer).reply);
        return answer;
      });
      const idempotency: Idempotency = { store, callerOf: () => "ada" };
      const request = json('{"title":"T"}');
      request.headers.set("idempotency-key", "a");
      const response = await handleRequest(request, { body, idempotency }, leading);
      expect([response.status, response.headers.get("location")]).toEqual([303, location]);
      expect(kept).toEqual([{ status: 303, headers: { location }, body: null }]);
    });

    test("of a write is a 303, and of a read what Next says", async () => {
      expect((await handleRequest(json('{"title":"T"}'), { body }, leading)).status).toBe(303);
      expect((await handleRequest(get(""), {}, leading)).status).toBe(307);
      const moved = async () => permanentRedirect("/posts");
      expect((await handleRequest(json('{"title":"T"}'), { body }, moved)).status).toBe(308);
    });

    test("leads a person who sent a plain form", async () => {
      const type = "application/x-www-form-urlencoded";
      const request = json("title=T", type);
      request.headers.set("accept", "text/html");
      const form = { redirectTo: "/elsewhere", message: "Saved" };
      const response = await handleRequest(request, { body, form }, leading);
      expect([response.status, response.headers.get("location")]).toEqual([303, location]);
    });
  });

  describe("what is said of it is what is known", () => {
    const nothing = "Something went wrong. Nothing was saved. Try again.";
    const perhaps = "Something went wrong. It may have been saved. Check before you send it again.";
    const again = expect.stringContaining("Send it again with the same Idempotency-Key");
    const saved = "It was saved, but the answer could not be written. Do not send it again.";
    const lost = () => Promise.reject(new Error("The connection was lost"));
    const undone = async () => {
      const error = new Error("Rolled back");
      markRolledBack(error);
      throw error;
    };
    const by = (store: SubmissionStore): Idempotency => ({ store, callerOf: () => "ada" });
    const idempotency = by(storeWith((_, work) => work()));
    const write = (headers = {}) => {
      const request = json('{"title":"T"}');
      for (const [name, value] of Object.entries(headers)) request.headers.set(name, String(value));
      return request;
    };
    const keyed = () => write({ "idempotency-key": "a" });
    const detailOf = async (
      request: Request,
      contract: OperationSpec,
      operation: () => Promise<unknown>,
    ) => (await problemOf(await handleRequest(request, contract, operation))).detail;

    beforeEach(() => vi.spyOn(console, "error").mockReturnValue() as never);

    test("where the operation never ran, nothing was saved", async () => {
      const broken = z.object({ title: z.string().refine(lost) });
      expect(await detailOf(write(), { body: broken }, echo as never)).toBe(nothing);
    });

    test("where the operation threw, it may have been saved", async () => {
      expect(await detailOf(write(), { body }, lost)).toBe(perhaps);
      expect(await detailOf(write(), { body, idempotency }, lost)).toBe(perhaps);
      const unused = "the key is sent to an operation that remembers nothing";
      expect(await detailOf(keyed(), { body }, lost), unused).toBe(perhaps);
    });

    test("where its transaction was rolled back, nothing was saved", async () => {
      expect(await detailOf(write(), { body }, undone)).toBe(nothing);
      for (const operation of [undone, lost]) {
        expect(await detailOf(keyed(), { body, idempotency }, operation)).toBe(nothing);
      }
      const notAtomic = by(storeWith((_, work) => work(), false));
      expect(await detailOf(keyed(), { body, idempotency: notAtomic }, undone)).toBe(nothing);
      expect(await detailOf(keyed(), { body, idempotency: notAtomic }, lost)).toBe(perhaps);
    });

    test("with a key it may be sent again, since it is done once", async () => {
      const losing = async (_: string, work: () => Promise<string>) => {
        await work();
        return lost();
      };
      const after = by(storeWith(losing));
      expect(await detailOf(keyed(), { body, idempotency: after }, echo as never)).toEqual(again);
      const before = by(storeWith(lost));
      expect(await detailOf(keyed(), { body, idempotency: before }, lost)).toEqual(again);
      const notAtomic = by(storeWith(losing, false));
      expect(await detailOf(keyed(), { body, idempotency: notAtomic }, echo as never)).toBe(
        perhaps,
      );
    });

    test("where only the answer can't be written, it was saved", async () => {
      expect(await detailOf(write(), { body }, unwritable)).toBe(saved);
      expect(await detailOf(write(), { body, idempotency }, unwritable)).toBe(saved);
    });

    test("of a request that only reads, nothing is said about saving", async () => {
      const text = "Something went wrong. Try again.";
      expect(await detailOf(get(""), {}, lost)).toBe(text);
      expect(await detailOf(get(""), {}, unwritable)).toBe(text);
    });

    test("a person is sent back to what is entered only where sending it again is right", async () => {
      const sent = (operation: () => Promise<unknown>) => {
        const headers = { accept: "text/html", host: "a.example" };
        const form = new URLSearchParams({ title: "T" });
        const request = new Request("https://a.example/api", {
          method: "POST",
          body: form,
          headers,
        });
        return handleRequest(request, { body }, operation).then((response) => response.text());
      };
      expect(await sent(undone)).toContain("Go back");
      expect(await sent(lost)).not.toContain("Go back");
      expect(await sent(unwritable)).not.toContain("Go back");
    });
  });

  test("Next's own control flow goes on to Next", async () => {
    await expect(handleRequest(get(""), {}, async () => notFound())).rejects.toThrow(
      "NEXT_HTTP_ERROR_FALLBACK;404",
    );
  });
});

test("names that every object has are names like any other", async () => {
  const names = ["constructor", "toString", "valueOf", "hasOwnProperty", "toJSON", "then"];
  const fields = Object.fromEntries(names.map((name) => [name, z.string("Enter it")]));
  for (const schema of [z.object(fields), z.strictObject(fields)]) {
    const missing = await handleRequest(json("{}"), { body: schema }, echo);
    expect(missing.status).toBe(422);
    expect((await problemOf(missing)).errors).toHaveLength(names.length);
    const full = Object.fromEntries(names.map((name) => [name, "x"]));
    const response = await handleRequest(json(JSON.stringify(full)), { body: schema }, echo);
    expect(await response.json()).toEqual({ body: full });
  }
  for (const value of [
    '{"toString":1}',
    '{"constructor":{"name":1}}',
    '{"__proto__":null}',
    "[{}]",
  ]) {
    const loose = z.object({
      any: z.record(z.string(), z.string()).optional(),
      text: z.string(),
      list: z.array(z.enum(["a", "b"])).optional(),
    });
    const text = `{"text":${value},"any":${value},"list":${value}}`;
    expect((await handleRequest(json(text), { body: loose }, echo)).status, text).toBe(422);
  }
});
