import { savedIn } from "../saved.ts";

/** Answers with the values that were saved under the key `?test`. */
export function GET(request: Request): Response {
  return Response.json(savedIn(new URL(request.url).searchParams.get("test") ?? ""));
}
