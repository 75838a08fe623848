type RequestHeaders = Pick<Headers, "get">;

/**
 * Returns the host that the browser requested, in lower case and without a default port. Each proxy appends its own
 * request's host to `X-Forwarded-Host`, so the first entry is the browser's.
 *
 * @example `X-Forwarded-Host: A.example:443, edge.internal` → `a.example`
 */
export function publicHost(headers: RequestHeaders): string | undefined {
  const host = firstForwarded(headers, "x-forwarded-host") ?? headers.get("host");
  return host ? withoutDefaultPort(host) : undefined;
}

/** Whether the browser used HTTPS, as the first proxy says. */
export function isHttps(headers: RequestHeaders): boolean {
  return firstForwarded(headers, "x-forwarded-proto")?.toLowerCase() === "https";
}

/** Returns the first entry of a header to which every proxy appends one. */
export function firstForwarded(headers: RequestHeaders, name: string): string | undefined {
  return headers.get(name)?.split(",")[0]?.trim() || undefined;
}

/**
 * Removes a default port, because hosts are compared without it. Both 80 and 443 are removed: a proxy that ends TLS may
 * name port 80 for a page that the browser has by HTTPS.
 */
export function withoutDefaultPort(host: string): string {
  return host.toLowerCase().replace(/:(?:80|443)$/, "");
}
