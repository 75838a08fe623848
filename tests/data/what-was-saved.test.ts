import { randomUUID } from "node:crypto";
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { database } from "@/data/database.ts";
import { idempotency, once } from "@/data/once.ts";
import * as posts from "@/data/posts.ts";
import type { FormState } from "@/packages/plainform/src/core/form-state.ts";
import { handleRequest } from "@/packages/plainform/src/next/handle-request.ts";
import { submit } from "@/packages/plainform/src/next/submit.ts";
import { inTransaction } from "@/packages/plainform/src/stores/kysely-transaction.ts";
import { newPostSchema, postSchema } from "@/schemas/post.ts";
import { emptyDatabase } from "./empty-database.ts";

// What Next puts in its place on the server.
vi.mock("next/navigation", () => import("next/dist/api/navigation.react-server.js"));

beforeAll(emptyDatabase);
beforeEach(() => vi.spyOn(console, "error").mockReturnValue() as never);
afterEach(() => vi.restoreAllMocks());

async function countOf(title: string): Promise<number> {
  const db = await database();
  const rows = await db.selectFrom("posts").select("id").where("title", "=", title).execute();
  return rows.length;
}

const nothing = /Nothing was saved/;
const perhaps = /it may have been saved/i;

/** Saves a post, and throws after its write. */
async function saveAndThrow(post: { title: string; content: string }): Promise<never> {
  await posts.create(post);
  throw new Error("After the write");
}

async function saveAndAnswer(post: { title: string; content: string }) {
  const answer: { id: string; self?: unknown } = await posts.create(post);
  answer.self = answer;
  return answer;
}

describe("a form", () => {
  const sent = (title: string) => {
    const data = new FormData();
    for (const [name, value] of Object.entries({ title, content: "Words" }))
      data.append(name, value);
    return data;
  };
  const sentWithToken = (title: string) => {
    const data = sent(title);
    data.append("$token", `${randomUUID()}.form`);
    return data;
  };
  const error = ({ status, formErrors: [text = ""] }: FormState) => {
    expect(status).toBe("failed");
    return text;
  };

  test("whose operation throws after its write says that it may have been saved, as it was", async () => {
    const title = randomUUID();
    expect(error(await submit(newPostSchema, sent(title), saveAndThrow))).toMatch(perhaps);
    expect(await countOf(title)).toBe(1);
  });

  test("that is saved once says that nothing was saved, as nothing was", async () => {
    const title = randomUUID();
    const data = sentWithToken(title);
    expect(error(await submit(newPostSchema, data, saveAndThrow, { once }))).toMatch(nothing);
    expect(await countOf(title)).toBe(0);
  });

  test("whose operation has a transaction of its own says that nothing was saved", async () => {
    const title = randomUUID();
    const inOne = async (post: { title: string; content: string }) =>
      inTransaction(await database(), () => saveAndThrow(post));
    expect(error(await submit(newPostSchema, sent(title), inOne))).toMatch(nothing);
    expect(await countOf(title)).toBe(0);
  });
});

describe("a request to the API", () => {
  const ask = async (
    title: string,
    headers: Record<string, string>,
    operation: (post: { title: string; content: string }) => Promise<unknown>,
  ) => {
    const request = new Request("https://a.example/api/posts", {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body: JSON.stringify({ title, content: "Words" }),
    });
    const contract = { body: postSchema, idempotency } as const;
    const response = await handleRequest(request, contract, ({ body }) => operation(body));
    expect(response.status).toBe(500);
    return (await response.json()).detail;
  };

  test("whose answer can't be written says that it was saved, as it was", async () => {
    const title = randomUUID();
    expect(await ask(title, {}, saveAndAnswer)).toMatch(/^It was saved/);
    expect(await countOf(title)).toBe(1);
  });

  test("whose operation throws after its write says that it may have been saved", async () => {
    const title = randomUUID();
    expect(await ask(title, {}, saveAndThrow)).toMatch(perhaps);
    expect(await countOf(title)).toBe(1);
  });

  test("with an Idempotency-Key says that nothing was saved, as nothing was", async () => {
    const title = randomUUID();
    const headers = { "idempotency-key": randomUUID() };
    expect(await ask(title, headers, saveAndAnswer)).toMatch(nothing);
    expect(await ask(title, headers, saveAndThrow)).toMatch(nothing);
    expect(await countOf(title)).toBe(0);
  });
});
