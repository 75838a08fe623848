import { defineOperation } from "plainform/http";
import { defineRoute } from "plainform/next";
import { z } from "zod";
import * as posts from "@/data/posts.ts";
import { postId, postPatchSchema, postResponse, postSchema } from "@/schemas/post.ts";

const params = z.object({ id: postId });
const response = postResponse;

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoute({
  GET: defineOperation(
    { id: "getPost", summary: "Get a post", params, response },
    ({ params: { id } }) => posts.get(id),
  ),
  PUT: defineOperation(
    {
      id: "replacePost",
      summary: "Replace a post",
      params,
      body: postSchema,
      response,
      conditional: true,
    },
    ({ params: { id }, body, precondition }) => posts.update(id, body, precondition),
  ),
  PATCH: defineOperation(
    {
      id: "updatePost",
      summary: "Change parts of a post",
      description: "What is absent stays as it is. Every field is needed, so null is an error.",
      params,
      body: postPatchSchema,
      response,
      conditional: true,
    },
    ({ params: { id }, body, precondition }) => posts.update(id, body, precondition),
  ),
  DELETE: defineOperation(
    { id: "deletePost", summary: "Delete a post", params, conditional: true },
    ({ params: { id }, precondition }) => posts.remove(id, precondition),
  ),
});
