import { type NextRequest, NextResponse } from "next/server";
import { logUnexpected } from "plainform";
import {
  alignOriginForNext,
  allowOrigin,
  corsPolicy,
  isPrefetch,
  markAllowedOrigin,
  methodNotAllowedOnPage,
  methodOf,
  plainPage,
  refuseCrossSite,
  refuseTooLarge,
  refuseTooMany,
  refuseUnreadable,
  requestRate,
} from "plainform/http";
import {
  addressOf,
  flashCookie,
  maxBodyBytes,
  pageToken,
  pathAt,
  rootPath,
  tokenHeader,
} from "plainform/next";
import { isApi, isFile, isPage, isShared, isWebhook } from "./app/api/addresses.ts";
import { isMissingPage } from "./app/missing-page.ts";
import { requestLimit } from "./data/request-limit.ts";

/** Which other sites' pages may use /api. */
const cors = corsPolicy(process.env.CORS_ALLOWED_ORIGINS);

/** How many requests one address may send. */
const rate = requestRate(process.env.RATE_LIMIT);
const takeRequest = rate && requestLimit(rate);

/**
 * Runs before every page and every route of the API, which other sites' pages may use as far as the policy says.
 */
export async function proxy(request: NextRequest): Promise<Response> {
  const response = await answerOrGoOn(request);
  response.headers.set("referrer-policy", "strict-origin-when-cross-origin");
  response.headers.set("x-content-type-options", "nosniff");
  if (isShared(pathOf(request))) allowOrigin(cors, request, response.headers);
  return response;
}

/**
 * Bounds how often one asks and the body, turns what other sites' pages send and a page's unknown methods away, sets the
 * security headers, gives a missing post or user its 404 page, and lets a flash message be shown once.
 */
async function answerOrGoOn(request: NextRequest): Promise<Response> {
  const pathname = pathOf(request);
  const headers = new Headers(request.headers);
  const isAllowed = markAllowedOrigin(cors, headers) && isShared(pathname);
  const refusal =
    // A service that calls a webhook tells of everything at once, and proves who it is.
    (takeRequest && !isWebhook(pathname) ? await refuseTooMany(request, takeRequest) : undefined) ??
    refuseTooLarge(request, maxBodyBytes()) ??
    (isWebhook(pathname) || isAllowed ? undefined : refuseCrossSite(request)) ??
    (isPage(pathname)
      ? (refuseMethod(request) ?? (await refuseUnreadable(request, maxBodyBytes())))
      : undefined);
  if (refusal) return refusal;

  const opensPage =
    isPage(pathname) &&
    !isFile(pathname) &&
    request.method === "GET" &&
    !request.headers.has("rsc") &&
    !isPrefetch(request.headers);
  const policy = contentSecurityPolicy(crypto.randomUUID().replaceAll("-", ""));
  if (request.method === "POST" && isPage(pathname)) alignOriginForNext(headers);
  // Next reads the nonce from here and puts it on its own scripts.
  headers.set("content-security-policy", policy);
  const { token, setCookie } = pageToken(request);
  // A page that scripts ask for isn't what a reload fetches: it has a token of its own.
  if (request.headers.has("rsc")) headers.delete(tokenHeader);
  else headers.set(tokenHeader, token);
  let isMissing = false;
  try {
    isMissing = opensPage && (await isMissingPage(pathname));
  } catch (error) {
    return unreadable(error);
  }
  // Next leaves a page that calls `notFound()` to the browser's scripts: the 404 page of an address that no route has
  // comes as HTML.
  const response = isMissing
    ? NextResponse.rewrite(new URL(addressOf("/not/found"), request.url), { request: { headers } })
    : NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);

  if (opensPage && setCookie && request.headers.get("accept")?.includes("text/html")) {
    response.headers.append("set-cookie", setCookie);
  }
  if (opensPage && request.cookies.has(flashCookie)) {
    // `response.cookies.delete` would hide the cookie from the very page that is to show it.
    response.headers.append(
      "set-cookie",
      `${flashCookie}=; Path=${rootPath()}; Max-Age=0; SameSite=Lax`,
    );
  } else if (opensPage) {
    // Next's “no-store” would keep the page out of both caches that browsers have for “back”, and with it the token of a
    // form that was sent: sending it again would be a new submission. A page with a message is not to be seen twice.
    response.headers.set("cache-control", "private, max-age=0");
  }
  return response;
}

/** The path of the application that is asked for, whatever path the application lies below. */
function pathOf(request: NextRequest): string {
  return pathAt(new URL(request.url).pathname);
}

/** What Next would render a page for, or leave with a bare 400. */
function refuseMethod(request: NextRequest): Response | undefined {
  // Forms are sent to their page. That of the API has none.
  const allowed = isApi(pathOf(request)) ? ["GET", "HEAD"] : ["GET", "HEAD", "POST"];
  if (allowed.includes(methodOf(request))) return undefined;
  return methodNotAllowedOnPage(request, [...allowed, "OPTIONS"].join(", "));
}

/** Next leaves a page that throws to the browser's scripts, too: without them it would be blank. */
function unreadable(error: unknown): Response {
  const id = logUnexpected("A page could not be shown", error);
  return plainPage(503, "Something went wrong", [
    `This page could not be shown. Try again in a moment. If it happens again, tell us this code: ${id}.`,
  ]);
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
