import { created, defineOperation } from "plainform/http";
import { defineRoute } from "plainform/next";
import { idempotency } from "@/data/once.ts";
import * as posts from "@/data/posts.ts";
import { postPage, postQuery, postResponse, postSchema } from "@/schemas/post.ts";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoute({
  GET: defineOperation(
    { id: "listPosts", summary: "List posts, newest first", query: postQuery, response: postPage },
    ({ query }) => posts.list(query),
  ),
  POST: defineOperation(
    {
      id: "createPost",
      summary: "Publish a post",
      body: postSchema,
      response: postResponse,
      status: 201,
      idempotency,
      form: { redirectTo: "/posts", message: "Post published" },
    },
    async ({ body }) => {
      const post = await posts.create(body);
      return created(post, `/api/posts/${post.id}`);
    },
  ),
});
