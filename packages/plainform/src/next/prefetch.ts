import { prefetchHeader } from "./next-internals.ts";

/** Whether a request only prefetches a page, which may never be shown. */
export function isPrefetch(request: Pick<Headers, "get" | "has">): boolean {
  const purpose = request.get("sec-purpose") ?? request.get("purpose") ?? "";
  return request.has(prefetchHeader) || purpose.includes("prefetch");
}
