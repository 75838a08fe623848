import { saved } from "../saved.ts";

/** Answers with the number of times that a title was saved. */
export function GET(request: Request): Response {
  const title = new URL(request.url).searchParams.get("title") ?? "";
  return Response.json(saved.get(title) ?? 0);
}
