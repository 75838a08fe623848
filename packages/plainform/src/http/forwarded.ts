type RequestHeaders = Pick<Headers, "get">;

/**
 * The host that the browser asked, in lower case and without a default port. Each proxy appends what it was asked to
 * `X-Forwarded-Host`, so that the first entry is the browser's.
 *
 * @example `X-Forwarded-Host: A.example:443, edge.internal` → `a.example`
 */
export function publicHost(headers: RequestHeaders): string | undefined {
  const host = firstForwarded(headers, "x-forwarded-host") ?? headers.get("host");
  return host ? withoutDefaultPort(host) : undefined;
}

/** Whether the browser asked by HTTPS, as the first proxy says. */
export function isHttps(headers: RequestHeaders): boolean {
  return firstForwarded(headers, "x-forwarded-proto")?.toLowerCase() === "https";
}

/** The first entry of a header to which every proxy appends one. */
export function firstForwarded(headers: RequestHeaders, name: string): string | undefined {
  return headers.get(name)?.split(",")[0]?.trim() || undefined;
}

/**
 * Hosts are compared without their default port. Which of the two it is doesn't matter: a proxy that ends TLS may name
 * port 80 for a page that the browser has by HTTPS.
 */
export function withoutDefaultPort(host: string): string {
  return host.toLowerCase().replace(/:(?:80|443)$/, "");
}
