/** Whether a request only prepares a page that nobody may ever see. */
export function isPrefetch(request: Pick<Headers, "get" | "has">): boolean {
  const purpose = request.get("sec-purpose") ?? request.get("purpose") ?? "";
  return request.has("next-router-prefetch") || purpose.includes("prefetch");
}
