import { parseRequestRate } from "plainform/http";
import { plainformProxy } from "plainform/next/proxy";
import { isApi, isPage, isWebhook, routes } from "./app/api/addresses.ts";
import { isMissingPage } from "./app/missing-page.ts";
import { requestLimit } from "./data/request-limit.ts";

/** The number of requests that one address may send. */
const rate = parseRequestRate(process.env.RATE_LIMIT);
const takeRequest = rate && requestLimit(rate);

export const proxy = plainformProxy({
  ...routes,
  hasForms: (path) => !isApi(path),
  // A webhook has no limit, because its sender is identified and may send many deliveries at once.
  rateLimit: (client, path) => (isWebhook(path) ? undefined : takeRequest?.(client)),
  isMissing: isMissingPage,
  isKeptForBack: isPage,
  contentSecurityPolicy,
});

function contentSecurityPolicy(nonce: string): string {
  const development = process.env.NODE_ENV === "development";
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`,
    `style-src 'self' ${development ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "img-src 'self' data:",
    `connect-src 'self'${development ? " ws:" : ""}`,
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}

export const config = {
  matcher: "/((?!_next/static|_next/image|favicon.ico).*)",
};
