import { z } from "zod";
import * as posts from "@/data/posts.ts";
import { postSchema } from "@/schemas/post.ts";

const query = z.object({ limit: z.coerce.number().int().min(1).max(100).default(20) });

/** The handler that bench/api.mjs compares with /api/posts. It does the same work without the kit. */
export async function GET(request: Request) {
  const parsed = query.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!parsed.success) return Response.json(parsed.error.issues, { status: 400 });
  return Response.json(await posts.list(parsed.data));
}

export async function POST(request: Request) {
  const parsed = postSchema.safeParse(await request.json());
  if (!parsed.success) return Response.json(parsed.error.issues, { status: 422 });
  return Response.json(await posts.create(parsed.data), { status: 201 });
}
