import * as posts from "@/data/posts.ts";
import { answer, created } from "@/lib/http/answer.ts";
import { pageQuery, postSchema } from "@/schemas/post.ts";

export async function GET(request: Request) {
  return answer(request, { query: pageQuery }, ({ query }) => posts.list(query));
}

export async function POST(request: Request) {
  return answer(request, { body: postSchema }, async ({ body }) => {
    const post = await posts.create(body);
    return created(post, `/api/posts/${post.id}`);
  });
}
