import { z } from "zod";
import * as posts from "@/data/posts.ts";
import { operation, resource } from "@/lib/http/resource.ts";
import { postId, postPatchSchema, postResponse, postSchema } from "@/schemas/post.ts";

const params = z.object({ id: postId });
const response = postResponse;

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  GET: operation({ id: "getPost", summary: "Get a post", params, response }, ({ params: { id } }) =>
    posts.get(id),
  ),
  PUT: operation(
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
  PATCH: operation(
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
  DELETE: operation(
    { id: "deletePost", summary: "Delete a post", params, conditional: true },
    ({ params: { id }, precondition }) => posts.remove(id, precondition),
  ),
});
