import { saved } from "@/app/bench/saved.ts";

/** `{ count, last }` of what the sign-up form of the benchmarks has saved. */
export function GET(): Response {
  return Response.json(saved());
}
