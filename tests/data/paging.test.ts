import { randomUUIDv7 } from "node:crypto";
import { CompiledQuery, type KyselyPlugin } from "kysely";
import { beforeAll, beforeEach, expect, onTestFinished, test, vi } from "vitest";
import { database } from "@/data/database.ts";
import * as posts from "@/data/posts.ts";
import { cursorSchema } from "@/schemas/cursor.ts";
import type { Post } from "@/schemas/post.ts";
import { emptyDatabase, postgresUrl } from "./empty-database.ts";

beforeAll(emptyDatabase);

beforeEach(async () => {
  await (await database()).deleteFrom("posts").execute();
});

const text = { title: "Title", content: "Content" };

/** Makes that many posts, one after the other; answers them newest first, as a list should. */
async function publish(count: number): Promise<Post[]> {
  const made: Post[] = [];
  for (let n = 0; n < count; n++) made.unshift(await posts.create(text));
  return made;
}

/** Follows `next` to the end. */
async function* pages(limit: number) {
  let cursor: string | null | undefined;
  do {
    const page = await posts.list({ limit, cursor: cursorSchema.optional().parse(cursor) });
    yield page.data;
    cursor = page.next;
  } while (cursor !== null);
}

test("lists nothing where there is nothing", async () => {
  expect(await posts.list({ limit: 20 })).toEqual({ data: [], next: null });
});

test("lists the newest first, whole", async () => {
  const made = await publish(3);
  expect(await posts.list({ limit: 20 })).toEqual({ data: made, next: null });
});

test("lists posts in the order in which they were made, within one millisecond too", async () => {
  vi.spyOn(Date, "now").mockReturnValue(Date.parse("2030-01-01T00:00:00Z"));
  const made = await publish(20);
  vi.restoreAllMocks();
  expect((await posts.list({ limit: 20 })).data).toEqual(made);
});

test("lists posts that were made at once in the order in which they were asked for", async () => {
  const made = await Promise.all(Array.from({ length: 20 }, () => posts.create(text)));
  expect((await posts.list({ limit: 20 })).data).toEqual(made.reverse());
});

test("a post keeps its place when it is changed", async () => {
  const [newest, older] = (await publish(2)) as [Post, Post];
  await posts.update(older.id, { title: "Changed" });
  const { data } = await posts.list({ limit: 20 });
  expect(data.map(({ id }) => id)).toEqual([newest.id, older.id]);
});

test.each([
  { count: 1, limit: 1, sizes: [1] },
  { count: 3, limit: 1, sizes: [1, 1, 1] },
  { count: 4, limit: 4, sizes: [4] },
  { count: 5, limit: 4, sizes: [4, 1] },
  { count: 8, limit: 4, sizes: [4, 4] },
  { count: 9, limit: 100, sizes: [9] },
])("lists $count posts by $limit in pages of $sizes", async ({ count, limit, sizes }) => {
  const made = await publish(count);
  const seen = await Array.fromAsync(pages(limit));
  expect(seen.map((page) => page.length)).toEqual(sizes);
  expect(seen.flat()).toEqual(made);
});

test("the pages leave no post out and repeat none while others publish", async () => {
  const made = await publish(25);
  const seen: Post[] = [];
  for await (const page of pages(4)) {
    seen.push(...page);
    await publish(3);
  }
  expect(seen).toEqual(made);
});

test("the next page goes on at its place when the last post of the page before was deleted meanwhile", async () => {
  const made = await publish(9);
  const seen: Post[] = [];
  for await (const page of pages(3)) {
    seen.push(...page);
    await posts.remove(page.at(-1)?.id ?? "");
  }
  expect(seen).toEqual(made);
});

test("the pages leave no post out and repeat none among posts of the same time", async () => {
  const db = await database();
  const time = "2026-01-01T00:00:00.000Z";
  const ids = Array.from({ length: 50 }, () => randomUUIDv7());
  const rows = ids.map((id) => ({ id, ...text, created_at: time, updated_at: time }));
  await db.insertInto("posts").values(rows).execute();
  const seen = (await Array.fromAsync(pages(7))).flat().map(({ id }) => id);
  expect(seen).toEqual(ids.sort().reverse());
});

test("reads a page from the index, without sorting", async () => {
  const queries: CompiledQuery[] = [];
  const recorder: KyselyPlugin = {
    transformQuery({ node, queryId }) {
      queries.push(db.getExecutor().compileQuery(node, queryId));
      return node;
    },
    transformResult: async ({ result }) => result,
  };
  const db = await database();
  const holder = globalThis as { plainformDatabase?: unknown };
  holder.plainformDatabase = Promise.resolve(db.withPlugin(recorder));
  onTestFinished(() => {
    holder.plainformDatabase = Promise.resolve(db);
  });
  await publish(3);
  queries.length = 0;
  expect(await Array.fromAsync(pages(2))).toHaveLength(2);

  expect(queries).toHaveLength(2);
  for (const { sql, parameters } of queries) {
    const plan = await db.connection().execute(async (connection) => {
      // Of a few rows, PostgreSQL would read all and sort them.
      for (const way of postgresUrl ? ["seqscan", "bitmapscan", "sort"] : []) {
        await connection.executeQuery(CompiledQuery.raw(`set enable_${way} = off`));
      }
      const explain = postgresUrl ? "explain" : "explain query plan";
      const { rows } = await connection.executeQuery(
        CompiledQuery.raw(`${explain} ${sql}`, [...parameters]),
      );
      return JSON.stringify(rows);
    });
    expect(plan).toMatch(/Index Scan Backward using posts_by_time|USING INDEX posts_by_time/);
    expect(plan).not.toMatch(/Sort|TEMP B-TREE/);
  }
});
