import { expect, test } from "@playwright/test";
import { postKeys } from "../qa/api-record.ts";
import { unique } from "../qa/post-form.ts";
import { expectProblem } from "../qa/problem.ts";

const nowhere = "/api/posts/00000000-0000-7000-8000-000000000000";
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const time = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

test("a post is made, found where Location says, changed and deleted", async ({ request }) => {
  const title = unique("By JSON");
  const made = await request.post("/api/posts", { data: { title: `  ${title} `, content: "One" } });
  expect(made.status()).toBe(201);
  const post = await made.json();
  expect(post).toEqual({
    id: expect.stringMatching(uuid),
    title,
    content: "One",
    links: [],
    version: 1,
    createdAt: expect.stringMatching(time),
    updatedAt: post.createdAt,
  });
  const { location = "" } = made.headers();
  expect(location).toBe(`/api/posts/${post.id}`);

  const found = await request.get(location);
  expect(found.status()).toBe(200);
  expect(found.headers()["content-type"]).toContain("application/json");
  expect(await found.json()).toEqual(post);

  const put = await request.put(location, { data: { title: `${title}, put`, content: "Two" } });
  expect(put.status()).toBe(200);
  const replaced = await put.json();
  expect(replaced).toEqual({
    ...post,
    title: `${title}, put`,
    content: "Two",
    version: 2,
    updatedAt: expect.stringMatching(time),
  });
  expect(replaced.updatedAt >= post.updatedAt).toBe(true);

  const patch = await request.patch(location, { data: { content: "Three" } });
  expect(patch.status()).toBe(200);
  expect(await patch.json()).toMatchObject({ title: `${title}, put`, content: "Three" });
  const nothing = await request.patch(location, { data: {} });
  expect(nothing.status()).toBe(200);
  expect(await nothing.json()).toMatchObject({ title: `${title}, put`, content: "Three" });

  const gone = await request.delete(location);
  expect(gone.status()).toBe(204);
  expect((await gone.body()).length).toBe(0);
  await expectProblem(await request.get(location), 404);
  await expectProblem(await request.delete(location), 404);
});

test("a post that doesn’t exist is a 404, whatever its id looks like", async ({ request }) => {
  const data = { title: "A title", content: "A text" };
  for (const path of [
    nowhere,
    "/api/posts/no-such-post",
    "/api/posts/%00",
    "/api/posts/1%20or%201=1",
  ]) {
    await test.step(path, async () => {
      await expectProblem(await request.get(path), 404);
      await expectProblem(await request.put(path, { data }), 404);
      await expectProblem(await request.patch(path, { data }), 404);
      await expectProblem(await request.delete(path), 404);
    });
  }
});

test.describe("the list", () => {
  test("is read page by page, newest first, each post once", async ({ request }) => {
    const mine: string[] = [];
    for (let index = 0; index < 7; index += 1) {
      const answer = await request.post("/api/posts", {
        data: { title: unique("Paged"), content: "A page" },
      });
      mine.push((await answer.json()).id);
    }
    for (const limit of [1, 3, 100]) {
      await test.step(`limit=${limit}`, async () => {
        const seen: { id: string; createdAt: string }[] = [];
        let next: string | null = "";
        // Small pages only as far as these posts: others are being made all the time.
        while (
          next !== null &&
          (limit === 100 || !mine.every((id) => seen.some((post) => post.id === id)))
        ) {
          const cursor: string = next === "" ? "" : `&cursor=${encodeURIComponent(next)}`;
          const answer = await request.get(`/api/posts?limit=${limit}${cursor}`);
          expect(answer.status()).toBe(200);
          const page: { data: typeof seen; next: string | null } = await answer.json();
          expect(Object.keys(page).sort()).toEqual(["data", "next"]);
          expect(page.data.length).toBeLessThanOrEqual(limit);
          if (page.next !== null) expect(page.data.length).toBe(limit);
          seen.push(...page.data);
          next = page.next;
        }
        const keys = seen.map(({ createdAt, id }) => `${createdAt} ${id}`);
        expect(keys).toEqual([...keys].sort().reverse());
        expect(new Set(keys).size).toBe(keys.length);
        expect(seen.map(({ id }) => id).filter((id) => mine.includes(id))).toEqual(
          [...mine].reverse(),
        );
      });
    }
  });

  test("has 20 posts a page unless told otherwise", async ({ request }) => {
    for (let index = 0; index < 21; index += 1) {
      await request.post("/api/posts", {
        data: { title: unique("Default"), content: "Of twenty" },
      });
    }
    const page = await (await request.get("/api/posts")).json();
    expect(page.data).toHaveLength(20);
    expect(page.next).toEqual(expect.any(String));
    expect(Object.keys(page.data[0])).toEqual(postKeys);
  });

  for (const limit of ["0", "101", "-1", "1.5", "abc", "1e9", "0x10", "99999999999999999999"]) {
    test(`refuses limit=${limit}, naming it`, async ({ request }) => {
      const problem = await expectProblem(await request.get(`/api/posts?limit=${limit}`), 400);
      expect(problem.errors).toContainEqual({
        parameter: "limit",
        detail: "Limit must be a whole number from 1 to 100",
      });
      expect(new Set(problem.errors?.map(({ parameter }) => parameter))).toEqual(
        new Set(["limit"]),
      );
    });
  }

  test("refuses two limits, naming them", async ({ request }) => {
    const problem = await expectProblem(await request.get("/api/posts?limit=1&limit=2"), 400);
    expect(problem.errors?.map(({ parameter }) => parameter)).toEqual(["limit"]);
  });

  for (const cursor of ["abc", "abc%00", "MSAy", "%F0%9F%A6%8A", "a".repeat(4_000)]) {
    test(`refuses the cursor ${cursor.slice(0, 20)}, naming it`, async ({ request }) => {
      const problem = await expectProblem(await request.get(`/api/posts?cursor=${cursor}`), 400);
      expect(problem.errors?.map(({ parameter }) => parameter)).toEqual(["cursor"]);
    });
  }

  for (const cursor of ["", "%00", "%E2%80%8B"]) {
    test(`takes the cursor "${cursor}", in which nothing can be seen, as none`, async ({
      request,
    }) => {
      expect((await request.get(`/api/posts?cursor=${cursor}`)).status()).toBe(200);
    });
  }
});
