import type { RepeatableRequest } from "@/packages/plainform/src/http/idempotency.ts";

/** A POST with that key and no body. */
export function repeatable(key: string): RepeatableRequest {
  return { key, method: "POST", path: "/api/posts", body: undefined, headers: new Headers() };
}
