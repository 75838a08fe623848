import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { database } from "@/data/database.ts";
import { once as options } from "@/data/once.ts";
import * as posts from "@/data/posts.ts";
import { runOnce } from "@/packages/plainform/src/stores/run-once.ts";
import { emptyDatabase } from "./empty-database.ts";

beforeAll(emptyDatabase);

const once = <Result>(key: string, work: () => Promise<Result>) =>
  runOnce(options.store, key, work, "wait");

const post = { title: "Once", content: "Words" };

async function countOf(title: string): Promise<number> {
  const db = await database();
  const rows = await db.selectFrom("posts").select("id").where("title", "=", title).execute();
  return rows.length;
}

describe("once", () => {
  test("saves one row for 50 submissions of one key at once, and answers all alike", async () => {
    const key = randomUUID();
    const title = randomUUID();
    const publish = async () => ({ message: (await posts.create({ ...post, title })).id });
    const answers = await Promise.all(Array.from({ length: 50 }, () => once(key, publish)));
    expect(new Set(answers.map(({ message }) => message)).size).toBe(1);
    expect(await countOf(title)).toBe(1);
  });

  test("saves a row for each key", async () => {
    const title = randomUUID();
    await once(randomUUID(), () => posts.create({ ...post, title }));
    await once(randomUUID(), () => posts.create({ ...post, title }));
    expect(await countOf(title)).toBe(2);
  });

  test("undoes work that throws, and lets the same key try again", async () => {
    const key = randomUUID();
    const title = randomUUID();
    const failing = once(key, async () => {
      await posts.create({ ...post, title });
      throw new Error("no luck");
    });
    await expect(failing).rejects.toThrow("no luck");
    expect(await countOf(title)).toBe(0);
    await once(key, () => posts.create({ ...post, title }));
    expect(await countOf(title)).toBe(1);
  });

  test("remembers work that answers nothing", async () => {
    const key = randomUUID();
    const title = randomUUID();
    const work = async () => void (await posts.create({ ...post, title }));
    await once(key, work);
    expect(await once(key, work)).toBeNull();
    expect(await countOf(title)).toBe(1);
  });

  test("forgets a submission after 24 hours", async () => {
    const key = randomUUID();
    await once(key, async () => ({ message: "first" }));
    const db = await database();
    const old = new Date(Date.now() - 25 * 60 * 60 * 1_000).toISOString();
    await db.updateTable("submissions").set({ created_at: old }).where("key", "=", key).execute();
    expect(await once(key, async () => ({ message: "second" }))).toEqual({ message: "second" });
  });
});
