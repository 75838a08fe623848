import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test, vi } from "vitest";
import type { z } from "zod";
import { database } from "@/data/database.ts";
import { idempotency, once } from "@/data/once.ts";
import * as posts from "@/data/posts.ts";
import * as users from "@/data/users.ts";
import { Unauthorized } from "@/packages/plainform/src/core/errors.ts";
import { created } from "@/packages/plainform/src/http/handle-request.ts";
import { answerOnce } from "@/packages/plainform/src/http/idempotency.ts";
import { handleRequest } from "@/packages/plainform/src/next/handle-request.ts";
import { postSchema } from "@/schemas/post.ts";
import { userSchema } from "@/schemas/user.ts";
import { DataProcess } from "./data-process.ts";
import { emptyDatabase } from "./empty-database.ts";
import { repeatable } from "./repeatable.ts";

// What Next puts in its place on the server.
vi.mock("next/navigation", () => import("next/dist/api/navigation.react-server.js"));

beforeAll(emptyDatabase);

/** Sends a POST with that key to an operation. */
async function post(
  key: string | undefined,
  body: object,
  work: (body: z.output<typeof postSchema>) => Promise<unknown> = publish,
  path = "/api/posts",
  headers: Record<string, string> = {},
  by = idempotency,
): Promise<Response> {
  const request = new Request(`https://a.example${path}`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      ...headers,
      ...(key === undefined ? {} : { "idempotency-key": key }),
    },
    body: JSON.stringify(body),
  });
  return handleRequest(request, { body: postSchema, status: 201, idempotency: by }, ({ body }) =>
    work(body),
  );
}

async function publish(body: z.output<typeof postSchema>) {
  const made = await posts.create(body);
  return created(made, `/api/posts/${made.id}`);
}

const words = (title: string = randomUUID()) => ({ title, content: "Words" });

async function countOf(title: string): Promise<number> {
  const db = await database();
  const rows = await db
    .selectFrom("posts")
    .select("id")
    .where("title", "=", title)
    .where("deleted_at", "=", "")
    .execute();
  return rows.length;
}

/** All that an answer says. */
const whole = async (response: Response) => ({
  status: response.status,
  headers: Object.fromEntries(response.headers),
  body: await response.text(),
});

describe("a POST with an Idempotency-Key", () => {
  test("gets the first answer again, whole, and makes one row", async () => {
    const body = words();
    const key = randomUUID();
    const first = await whole(await post(key, body));
    expect(first.status).toBe(201);
    expect(first.headers.location).toMatch(/^\/api\/posts\//);
    expect(await whole(await post(key, body))).toEqual(first);
    expect(await whole(await post(` "${key}" `, body))).toEqual(first);
    expect(await countOf(body.title)).toBe(1);
  });

  test("gets it though the row is gone since, or changed", async () => {
    const body = words();
    const key = randomUUID();
    const first = await whole(await post(key, body));
    await posts.remove(JSON.parse(first.body).id);
    expect(await whole(await post(key, body))).toEqual(first);
    expect(await countOf(body.title)).toBe(0);
  });

  test("is refused with 422 when the key came with another body, and nothing is saved", async () => {
    const key = randomUUID();
    const [first, other] = [words(), words()];
    await post(key, first);
    const response = await post(key, other);
    expect([response.status, await response.json()]).toMatchObject([422, { status: 422 }]);
    expect([await countOf(first.title), await countOf(other.title)]).toEqual([1, 0]);
  });

  test("may use the same key at another address", async () => {
    const key = randomUUID();
    const body = words();
    expect((await post(key, body)).status).toBe(201);
    expect((await post(key, body, publish, "/api/drafts")).status).toBe(201);
    expect(await countOf(body.title)).toBe(2);
  });

  describe("of another caller", () => {
    const as = (key: string, body: object, headers: Record<string, string>) =>
      post(key, body, publish, undefined, headers);

    test.each([
      ["another token", { authorization: "Bearer b" }],
      ["no token", {}],
      ["another session", { authorization: "Bearer a", cookie: "session=b" }],
      ["another API key", { authorization: "Bearer a", "x-api-key": "b" }],
    ])("is another request: %s", async (_, others) => {
      const key = randomUUID();
      const body = words();
      const first = await as(key, body, { authorization: "Bearer a" });
      const other = await as(key, body, others);
      expect([first.status, other.status]).toEqual([201, 201]);
      expect(other.headers.get("location")).not.toBe(first.headers.get("location"));
      expect(await countOf(body.title)).toBe(2);
      // Nor is a caller told that somebody else used the key.
      expect((await as(key, words(), { ...others, cookie: "session=c" })).status).toBe(201);
    });

    test("is known by credentials alone, and not by the kit's own cookies", async () => {
      const key = randomUUID();
      const body = words();
      const cookies = [
        "a=1; session=b",
        "session=b; a=1",
        "plainform-token=x; a=1;  session=b; plainform-flash=%7B%7D",
        "plainform-flash=; session=b; plainform-token=y; a=1",
      ];
      for (const cookie of cookies) {
        expect((await as(key, body, { cookie, "user-agent": cookie })).status).toBe(201);
      }
      expect(await countOf(body.title)).toBe(1);
    });

    test("runs beside that of the first", async () => {
      const key = randomUUID();
      const body = words();
      const { promise: begun, resolve: begin } = Promise.withResolvers<void>();
      const { promise: released, resolve: release } = Promise.withResolvers<void>();
      const waiting: typeof publish = async (value) => {
        begin();
        await released;
        return publish(value);
      };
      const first = post(key, body, waiting, undefined, { authorization: "Bearer a" });
      await begun;
      // SQLite has one writer: the other waits for the first, and isn't told that its key is in use.
      const other = as(key, body, { authorization: "Bearer b" });
      release();
      expect([(await first).status, (await other).status]).toEqual([201, 201]);
      expect(await countOf(body.title)).toBe(2);
    });

    test("is whom the application says", async () => {
      const accounts = new Map([
        ["Bearer a", "ada"],
        ["Bearer a, renewed", "ada"],
        ["Bearer b", "bob"],
      ]);
      const callerOf = async (headers: Headers) => {
        const account = accounts.get(headers.get("authorization") ?? "");
        if (account === undefined) throw new Unauthorized("Sign in first");
        return account;
      };
      const byAccount = { ...once, callerOf };
      const key = randomUUID();
      const body = words();
      const of = (authorization: string) =>
        post(key, body, publish, undefined, { authorization }, byAccount);
      const first = await whole(await of("Bearer a"));
      expect(await whole(await of("Bearer a, renewed"))).toEqual(first);
      expect((await whole(await of("Bearer b"))).headers.location).not.toBe(first.headers.location);
      // A kept answer is nothing for one whose account is gone.
      accounts.delete("Bearer a");
      expect((await of("Bearer a")).status).toBe(401);
    });
  });

  test("makes one row of 50 at once; each is told of it or to wait", async () => {
    const body = words();
    const key = randomUUID();
    const answers = await Promise.all(Array.from({ length: 50 }, () => post(key, body)));
    const statuses = new Set(answers.map(({ status }) => status));
    expect(statuses.isSubsetOf(new Set([201, 409]))).toBe(true);
    expect(statuses).toContain(201);
    expect(await countOf(body.title)).toBe(1);
    const bodies = answers.filter(({ status }) => status === 201).map((each) => each.text());
    expect(new Set(await Promise.all(bodies)).size).toBe(1);
    expect((await post(key, body)).status).toBe(201);
  });

  test("is refused with 409 while the first is being answered, and gets its answer then", async () => {
    const body = words();
    const key = randomUUID();
    const { promise: begun, resolve: begin } = Promise.withResolvers<void>();
    const { promise: released, resolve: release } = Promise.withResolvers<void>();
    const first = post(key, body, async (value) => {
      begin();
      await released;
      return publish(value);
    });
    await begun;
    for (const again of [body, words()]) {
      const response = await post(key, again);
      expect([response.status, await response.json()]).toMatchObject([
        409,
        { detail: "The first request with this Idempotency-Key is still being answered." },
      ]);
    }
    release();
    const answer = await whole(await first);
    expect(await whole(await post(key, body))).toEqual(answer);
    expect(await countOf(body.title)).toBe(1);
  });

  test("that was refused leaves the key free, for a corrected body too", async () => {
    const key = randomUUID();
    expect((await post(key, { title: "", content: "" })).status).toBe(422);
    const failing = vi.fn().mockRejectedValue(new Error("no luck"));
    const log = vi.spyOn(console, "error").mockReturnValue();
    expect((await post(key, words(), failing)).status).toBe(500);
    log.mockRestore();
    const body = words();
    expect((await post(key, body)).status).toBe(201);
    expect(await countOf(body.title)).toBe(1);
  });

  test("whose row met a conflict leaves no key and no row", async () => {
    const key = randomUUID();
    const email = `${randomUUID()}@example.com`;
    const ada = await users.create({ name: "Ada", email });
    const add = () => {
      const request = new Request("https://a.example/api/users", {
        method: "POST",
        headers: { "content-type": "application/json", "idempotency-key": key },
        body: JSON.stringify({ name: "Ada", email }),
      });
      return handleRequest(request, { body: userSchema, idempotency }, ({ body }) =>
        users.create(body),
      );
    };
    expect((await add()).status).toBe(409);
    await users.remove(ada.id);
    expect((await add()).status).toBe(200);
    expect((await add()).status).toBe(200);
  });

  test("is forgotten after 24 hours, and not before", async () => {
    const key = randomUUID();
    const body = words();
    await post(key, body);
    const age = async (hours: number) => {
      const db = await database();
      const old = new Date(Date.now() - hours * 60 * 60 * 1_000).toISOString();
      await db.updateTable("submissions").set({ created_at: old }).execute();
    };
    await age(23.9);
    await post(key, body);
    expect(await countOf(body.title)).toBe(1);
    await age(24.1);
    await post(key, body);
    expect(await countOf(body.title)).toBe(2);
  });

  test.each([
    ["empty", ""],
    ["blank", " "],
    ["an empty string", '""'],
    ["256 characters", "k".repeat(256)],
    ["a quotation mark alone", '"'],
    ["an open string", '"abc'],
    ["two strings", '"a", "b"'],
    ["with a parameter", '"a";b=1'],
    ["with a space", "a b"],
    ["with what isn't ASCII", "cl\u00e9"],
    ["with a wrong escape", '"a\\b"'],
  ])("is refused with 400 when the key is %s", async (_, key) => {
    const body = words();
    const response = await post(key, body);
    expect([response.status, await response.json()]).toMatchObject([
      400,
      { errors: [{ header: "Idempotency-Key", detail: expect.any(String) }] },
    ]);
    expect(await countOf(body.title)).toBe(0);
  });

  test.each(["k", "k".repeat(255), '"a b \\" \\\\"', "a;b=c,d", "'", "\\"])(
    "is taken with the key %s",
    async (key) => {
      const body = words();
      const answers = [await post(key, body), await post(key, body)];
      expect(answers.map(({ status }) => status)).toEqual([201, 201]);
      expect(await countOf(body.title)).toBe(1);
    },
  );
});

test("repetitions that come at once after the first was answered get its answer, all of them", async () => {
  const key = randomUUID();
  const body = words();
  const first = await post(key, body);
  expect(first.status).toBe(201);
  const text = await first.text();
  const again = await Promise.all(Array.from({ length: 20 }, () => post(key, body)));
  for (const response of again) {
    expect(response.status).toBe(201);
    expect(await response.text()).toBe(text);
  }
});

test("without a key each request is one of its own", async () => {
  const body = words();
  await Promise.all([post(undefined, body), post(undefined, body)]);
  expect(await countOf(body.title)).toBe(2);
});

test("a process that died in the middle has saved nothing and leaves the key free", async () => {
  const dying = await DataProcess.start();
  const { DATA_DIR = "", DATABASE_URL = "" } = process.env;
  await dying.run("open", { DATA_DIR, DATABASE_URL });
  const key = randomUUID();
  await dying.run("startAnswering", key);
  await dying.kill();
  const ours = { status: 201, headers: {}, body: "Ours" };
  const again = () =>
    answerOnce(idempotency, repeatable(key), async () => {
      await posts.create({ title: key, content: "Again" });
      return ours;
    });
  // PostgreSQL learns a moment later that its client is gone.
  const reply = await vi.waitFor(again, { timeout: 10_000 });
  expect(reply).toEqual(ours);
  expect(await countOf(key)).toBe(1);
});
