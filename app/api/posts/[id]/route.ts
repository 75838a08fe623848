import { z } from "zod";
import * as posts from "@/data/posts.ts";
import { answer, type RouteContext } from "@/lib/http/answer.ts";
import { postId, postPatchSchema, postSchema } from "@/schemas/post.ts";

const params = z.object({ id: postId });
const put = { params, body: postSchema };
const patch = { params, body: postPatchSchema };

export async function GET(request: Request, context: RouteContext) {
  return answer(request, { params }, ({ params: { id } }) => posts.get(id), context);
}

export async function PUT(request: Request, context: RouteContext) {
  return answer(request, put, ({ params: { id }, body }) => posts.update(id, body), context);
}

export async function PATCH(request: Request, context: RouteContext) {
  return answer(request, patch, ({ params: { id }, body }) => posts.update(id, body), context);
}

export async function DELETE(request: Request, context: RouteContext) {
  return answer(request, { params }, ({ params: { id } }) => posts.remove(id), context);
}
