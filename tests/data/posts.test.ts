import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { database } from "@/data/database.ts";
import * as posts from "@/data/posts.ts";
import { Conflict, NotFound } from "@/packages/plainform/src/core/errors.ts";
import { emptyDatabase } from "./empty-database.ts";

beforeAll(emptyDatabase);

const isoTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
const uuid7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

describe("create", () => {
  test("answers the post with an id and both times the same", async () => {
    const post = await posts.create({ title: "First", content: "Words" });
    expect(post).toEqual({
      id: expect.stringMatching(uuid7),
      title: "First",
      content: "Words",
      links: [],
      version: 1,
      createdAt: expect.stringMatching(isoTime),
      updatedAt: post.createdAt,
    });
  });

  test("stores what it answers", async () => {
    const post = await posts.create({ title: "Kept", content: "Words" });
    expect(await posts.get(post.id)).toEqual(post);
  });

  test("takes nothing but the title and the content from its input", async () => {
    const input = { title: "Honest", content: "Words", id: randomUUID(), created_at: "1970" };
    const post = await posts.create(input);
    expect(post.id).not.toBe(input.id);
    expect(post.createdAt).toMatch(isoTime);
  });
});

describe("text", () => {
  test.each([
    ["emoji", "👩‍👩‍👧‍👦 🏴‍☠️ 🇪🇺"],
    ["right-to-left", "مرحبا \u202Eשלום\u202C"],
    ["combining marks", "e\u0301 n\u0303 Z\u0351\u036B\u0343"],
    ["precomposed and decomposed letters apart", "\u00E9|e\u0301"],
    ["noncharacters and the last code point", "\uFFFD\uFEFF\u{10FFFF}"],
    ["markup", "<script>alert(1)</script>&amp;&lt;"],
    ["SQL", "'; drop table posts; --"],
    ["placeholders", "$1 ? :name @p1 %s \\' \\x00 \\0"],
    ["line breaks and blanks", " a\n\tb\r\n  c "],
    ["numbers", "0012.50e3"],
    ["an empty text", ""],
  ])("gives back %s as they were", async (_, text) => {
    const { id } = await posts.create({ title: text, content: text });
    expect(await posts.get(id)).toMatchObject({ title: text, content: text });
  });

  test.each(["x", "é", "🙂"])("gives back 20,000 times %s", async (character) => {
    const content = character.repeat(20_000);
    const { id } = await posts.create({ title: "Long", content });
    expect((await posts.get(id)).content === content).toBe(true);
  });
});

describe("update", () => {
  test.each([
    ["the title alone", { title: "New" }, { title: "New", content: "Old" }],
    ["the content alone", { content: "New" }, { title: "Old", content: "New" }],
    ["both", { title: "New", content: "Newer" }, { title: "New", content: "Newer" }],
    [
      "nothing that is undefined",
      { title: undefined, content: "New" },
      { title: "Old", content: "New" },
    ],
    ["nothing when nothing is named", {}, { title: "Old", content: "Old" }],
  ])("changes %s", async (_, patch, result) => {
    const before = await posts.create({ title: "Old", content: "Old" });
    const after = await posts.update(before.id, patch);
    const version = after.updatedAt === before.updatedAt ? 1 : 2;
    expect(after).toEqual({ ...before, ...result, version, updatedAt: after.updatedAt });
    expect(await posts.get(before.id)).toEqual(after);
  });

  test("moves the time of the update on, and never the one of the creation", async () => {
    const created = await posts.create({ title: "Old", content: "Old" });
    const once = await posts.update(created.id, { title: "New" });
    const twice = await posts.update(created.id, { title: "Newer" });
    expect(twice.createdAt).toBe(created.createdAt);
    expect(once.updatedAt > created.updatedAt).toBe(true);
    expect(twice.updatedAt > once.updatedAt).toBe(true);
    expect(twice.updatedAt).toMatch(isoTime);
  });

  test("that changes nothing makes no new version", async () => {
    const post = await posts.create({ title: "Same", content: "Same" });
    for (const patch of [{}, { title: "Same" }, { title: "Same", content: "Same" }]) {
      expect(await posts.update(post.id, patch)).toEqual(post);
      expect(await posts.update(post.id, patch, () => {})).toEqual(post);
    }
  });

  test("leaves every other post as it was", async () => {
    const other = await posts.create({ title: "Other", content: "Other" });
    const one = await posts.create({ title: "One", content: "One" });
    await posts.update(one.id, { title: "Changed" });
    expect(await posts.get(other.id)).toEqual(other);
  });

  test("takes nothing but the title and the content from its input", async () => {
    const before = await posts.create({ title: "Old", content: "Old" });
    const patch = { title: "New", id: randomUUID(), created_at: "1970" };
    const after = await posts.update(before.id, patch);
    expect(after).toMatchObject({ id: before.id, createdAt: before.createdAt, title: "New" });
  });

  test("keeps one whole version when two are sent at once", async () => {
    const { id } = await posts.create({ title: "0", content: "0" });
    const versions = Array.from({ length: 10 }, (_, n) => ({ title: `${n}`, content: `${n}` }));
    await Promise.all(versions.map((version) => posts.update(id, version)));
    const { title, content } = await posts.get(id);
    expect(versions).toContainEqual({ title, content });
  });
});

describe("remove", () => {
  test("takes that post away and no other", async () => {
    const one = await posts.create({ title: "One", content: "One" });
    const other = await posts.create({ title: "Other", content: "Other" });
    expect(await posts.remove(one.id)).toBeUndefined();
    await expect(posts.get(one.id)).rejects.toThrow(NotFound);
    expect(await posts.get(other.id)).toEqual(other);
  });

  test("succeeds once when it is asked for twice at the same time", async () => {
    const { id } = await posts.create({ title: "One", content: "One" });
    const outcomes = await Promise.allSettled([posts.remove(id), posts.remove(id)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });
});

describe("an id that no post has", () => {
  // Ids come out of addresses and hidden fields, where anything may stand: the last ones aren't even texts.
  const ids: [string, string][] = [
    ["unknown", randomUUID()],
    ["empty", ""],
    ["SQL", "'; drop table posts; --"],
    ["a wildcard", "%"],
    ["very long", "a".repeat(1_000_000)],
    ["a NUL", "\0"],
    ["half a surrogate pair", "\uD800"],
    ["an object", { toString: () => "x" } as unknown as string],
    ["an array", ["x"] as unknown as string],
    ["a number", 7 as unknown as string],
    ["null", null as unknown as string],
  ];

  test.each(ids)("is told as such: %s", async (_, id) => {
    const { id: kept } = await posts.create({ title: "Kept", content: "Kept" });
    await expect(posts.get(id)).rejects.toThrow(NotFound);
    await expect(posts.update(id, { title: "x" })).rejects.toThrow(NotFound);
    await expect(posts.remove(id)).rejects.toThrow(NotFound);
    expect(await posts.get(kept)).toMatchObject({ title: "Kept" });
  });

  test("is told in words for the person who asked", async () => {
    await expect(posts.get(randomUUID())).rejects.toThrow(
      "This post doesn't exist. It may have been deleted.",
    );
  });
});

test("finds a post by its id in capitals too, as a UUID may be written", async () => {
  const post = await posts.create({ title: "One", content: "One" });
  expect(await posts.get(post.id.toUpperCase())).toEqual(post);
});

describe("links", () => {
  const links = [
    { label: "Home", url: "https://example.com" },
    { label: "“Quoted”", url: "https://example.com/?a=b&c" },
  ];

  test("are stored in their order, replaced as a whole, and left alone by a patch without them", async () => {
    const post = await posts.create({ title: "Linked", content: "Words", links });
    expect(post.links).toEqual(links);
    expect(await posts.update(post.id, { title: "Still linked" })).toMatchObject({ links });
    const { data } = await posts.list({ limit: 100, fields: ["links"] });
    expect(data.find(({ id }) => id === post.id)).toEqual({ id: post.id, links });
    expect(await posts.update(post.id, { links: [] })).toMatchObject({ links: [], version: 3 });
  });
});

test("a post may be named by who sends it, once", async () => {
  const id = randomUUID();
  expect(await posts.create({ title: "Named", content: "Words" }, id)).toMatchObject({ id });
  await expect(posts.create({ title: "Again", content: "Words" }, id)).rejects.toThrow(Conflict);
  expect(await posts.get(id)).toMatchObject({ title: "Named" });
});

describe("a deleted post", () => {
  test("is in no list, can’t be changed or liked, and comes back as it was", async () => {
    const post = await posts.create({ title: "Here and gone", content: "Words" });
    await posts.remove(post.id);
    await expect(posts.get(post.id)).rejects.toThrow(NotFound);
    await expect(posts.update(post.id, { title: "No" })).rejects.toThrow(NotFound);
    await expect(posts.like(post.id, "v", true)).rejects.toThrow(NotFound);
    await expect(posts.remove(post.id)).rejects.toThrow(NotFound);
    const { data } = await posts.list({ limit: 100 });
    expect(data.map(({ id }) => id)).not.toContain(post.id);
    expect(await posts.restore(post.id)).toEqual(post);
    // Twice is as good as once.
    expect(await posts.restore(post.id)).toEqual(post);
    expect(await posts.get(post.id)).toEqual(post);
  });

  test("is gone for good after a day, with its likes", async () => {
    const [old, young] = [
      await posts.create({ title: "Old", content: "Words" }),
      await posts.create({ title: "Young", content: "Words" }),
    ];
    await posts.like(old.id, "v", true);
    await posts.remove(old.id);
    const db = await database();
    const longAgo = new Date(Date.now() - 25 * 60 * 60 * 1_000).toISOString();
    await db.updateTable("posts").set({ deleted_at: longAgo }).where("id", "=", old.id).execute();
    await posts.remove(young.id);
    await expect(posts.restore(old.id)).rejects.toThrow(NotFound);
    expect(await posts.restore(young.id)).toMatchObject({ title: "Young" });
    const likes = await db.selectFrom("likes").selectAll().where("post_id", "=", old.id).execute();
    expect(likes).toEqual([]);
  });
});

describe("likes", () => {
  test("count each visitor once, and tell a visitor of their own", async () => {
    const post = await posts.create({ title: "Liked", content: "Words" });
    const other = await posts.create({ title: "Not liked", content: "Words" });
    await Promise.all(["a", "b", "a", "a"].map((visitor) => posts.like(post.id, visitor, true)));
    const seenBy = async (visitor: string | undefined) => {
      const { data } = await posts.listFor(visitor, { limit: 100 });
      return [post, other].map(({ id }) => {
        const { likes, isLiked } = data.find((found) => found.id === id) ?? {};
        return [likes, isLiked];
      });
    };
    expect(await seenBy("a")).toEqual([
      [2, true],
      [0, false],
    ]);
    expect(await seenBy("c")).toEqual([
      [2, false],
      [0, false],
    ]);
    await posts.like(post.id, "a", false);
    await posts.like(post.id, "c", false);
    expect(await seenBy(undefined)).toEqual([
      [1, false],
      [0, false],
    ]);
  });
});

describe("a search", () => {
  beforeAll(async () => {
    await posts.create({ title: "Kernel panic", content: "And some coffee" });
    await posts.create({ title: "100%_\\ sure", content: "Words" });
    await posts.create({ title: "1000 sure", content: "Words" });
  });

  test.each([
    ["words of the title, whatever their case", "kErNel", ["Kernel panic"]],
    ["words of the content", "coffee", ["Kernel panic"]],
    ["signs that a pattern would take for others", "100%_\\", ["100%_\\ sure"]],
    ["nothing where nothing matches", "no such thing", []],
  ])("finds %s", async (_, text, titles) => {
    const { data } = await posts.list({ limit: 100, text });
    expect(data.map(({ title }) => title)).toEqual(titles);
    expect(await posts.count(text, 100)).toBe(titles.length);
  });

  test("counts no further than it is asked to, and no post that is deleted", async () => {
    expect(await posts.count("sure", 100)).toBe(2);
    expect(await posts.count("sure", 1)).toBe(1);
    const { id } = await posts.create({ title: "Surely gone", content: "Words" });
    expect(await posts.count("sure", 100)).toBe(3);
    await posts.remove(id);
    expect(await posts.count("sure", 100)).toBe(2);
  });
});
