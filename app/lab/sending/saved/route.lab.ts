import { savedIn } from "../saved.ts";

/** `?test=…`: what was saved there. */
export function GET(request: Request): Response {
  return Response.json(savedIn(new URL(request.url).searchParams.get("test") ?? ""));
}
