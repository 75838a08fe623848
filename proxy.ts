import { type NextRequest, NextResponse } from "next/server";
import { flashCookie } from "./lib/form/flash-cookie.ts";
import { refuseForeign } from "./lib/http/foreign.ts";
import { isPrefetch } from "./lib/http/prefetch.ts";
import { refuseTooLarge } from "./lib/http/too-large.ts";
import { maxBodyBytes } from "./limits.ts";

/** Runs before every page: bounds the body, turns other sites’ forms away, sets the security headers, and lets a flash message be shown once. */
export function proxy(request: NextRequest): Response {
  const refusal = refuseTooLarge(request, maxBodyBytes) ?? refuseForeign(request);
  if (refusal) return refusal;

  const policy = contentSecurityPolicy(crypto.randomUUID().replaceAll("-", ""));
  const headers = new Headers(request.headers);
  // Next reads the nonce from here and puts it on its own scripts.
  headers.set("content-security-policy", policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  response.headers.set("referrer-policy", "strict-origin-when-cross-origin");
  response.headers.set("x-content-type-options", "nosniff");

  const opensPage =
    request.method === "GET" && !request.headers.has("rsc") && !isPrefetch(request.headers);
  if (opensPage && request.cookies.has(flashCookie)) {
    // `response.cookies.delete` would hide the cookie from the very page that is to show it.
    response.headers.append("set-cookie", `${flashCookie}=; Path=/; Max-Age=0; SameSite=Lax`);
  }
  return response;
}

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
