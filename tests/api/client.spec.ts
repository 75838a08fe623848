import { expect, test } from "@playwright/test";
import { unique } from "../qa/post-form.ts";
import { createClient } from "./client/generated/client/index.js";
import {
  createPost,
  createUser,
  deletePost,
  getPost,
  listPosts,
  listUsers,
  replacePost,
  updatePost,
  updateUser,
} from "./client/generated/sdk.gen.js";
import type { Post } from "./client/generated/types.gen.js";

// Everything here is what a stranger can do who has the API's document and nothing else: a client that a generator made
// of it.
test("a generated client makes, reads, changes and deletes a post", async ({ baseURL }) => {
  const client = createClient({ baseUrl: baseURL ?? "" });
  const title = unique("By a client");
  const made = await createPost({ client, body: { title, content: "First" }, throwOnError: true });
  const post: Post = made.data;
  const path = { id: post.id };
  expect(made.response.headers.get("location")).toBe(`/api/posts/${post.id}`);

  const etag = made.response.headers.get("etag") ?? "";
  const unchanged = await getPost({ client, path, headers: { "If-None-Match": etag } });
  expect(unchanged.response?.status).toBe(304);

  const put = await replacePost({ client, path, body: { title, content: "Second" } });
  expect(put.data?.content).toBe("Second");
  const stale = await updatePost({
    client,
    path,
    body: { content: "Third" },
    headers: { "If-Match": etag },
  });
  expect(stale.error?.status).toBe(412);

  const listed = await listPosts({ client, query: { limit: 100, fields: "id,title" } });
  expect(listed.data?.data.find(({ id }) => id === post.id)).toEqual({ id: post.id, title });

  expect((await deletePost({ client, path })).response?.status).toBe(204);
  expect((await getPost({ client, path })).error?.title).toBe("Not found");
});

test("a generated client reads a list to its end", async ({ baseURL }) => {
  const client = createClient({ baseUrl: baseURL ?? "" });
  const body = { title: unique("Paged"), content: "One of three" };
  const since = (await createPost({ client, body, throwOnError: true })).data.createdAt;
  await createPost({ client, body });
  await createPost({ client, body });
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await listPosts({
      client,
      query: { limit: 1, since, ...(cursor !== undefined && { cursor }) },
      throwOnError: true,
    });
    seen.push(...page.data.data.flatMap(({ title }) => title ?? []));
    cursor = page.data.next ?? undefined;
  } while (cursor !== undefined);
  expect(seen.filter((title) => title === body.title)).toHaveLength(3);
});

test("a generated client is told what is wrong, and where", async ({ baseURL }) => {
  const client = createClient({ baseUrl: baseURL ?? "" });
  const email = `${unique("client").replaceAll(" ", "-")}@example.com`;
  const user = (await createUser({ client, body: { name: "Ada", email }, throwOnError: true }))
    .data;
  const taken = await createUser({ client, body: { name: "Grace", email } });
  expect(taken.error?.errors?.[0]?.pointer).toBe("/email");
  const empty = await updateUser({ client, path: { id: user.id }, body: { name: " " } });
  expect(empty.error?.errors).toEqual([{ pointer: "/name", detail: "Enter a name" }]);
  const found = await listUsers({ client, query: { email } });
  expect(found.data?.data).toEqual([user]);
  const wrong = await listUsers({ client, query: { limit: 1_000 } });
  expect(wrong.error?.errors?.[0]?.parameter).toBe("limit");
});
