/** Where Next's `redirect()` leads by what it throws, and with which status; `undefined` for every other error. */
export function redirectOf(error: unknown): { location: string; status: number } | undefined {
  const digest = String((error as { digest?: unknown } | undefined)?.digest);
  const [, location, status] = /^NEXT_REDIRECT;\w+;(.*);(\d+);$/s.exec(digest) ?? [];
  return location === undefined ? undefined : { location, status: Number(status) };
}
