import { type NextFetchEvent, type NextProxy, type NextRequest, NextResponse } from "next/server";
import { logDeveloperError } from "../../core/developer-error.ts";
import { flashCookie } from "../../core/flash-cookie.ts";
import { logUnexpected } from "../../core/log-unexpected.ts";
import { flashHeader, tokenHeader } from "../../core/reserved-names.ts";
import { allowOrigin, corsPolicy, markAllowedOrigin } from "../../http/cors.ts";
import { alignOriginForNext } from "../../http/csrf.ts";
import { methodNotAllowedOnPage, methodOf } from "../../http/method-not-allowed.ts";
import { plainPage } from "../../http/plain-page.ts";
import { addressOf, pathAt, rootPath } from "../base-path.ts";
import { isConfigured, maxBodyBytes } from "../max-body-bytes.ts";
import { pageToken } from "../page-token.ts";
import { isPrefetch } from "../prefetch.ts";
import {
  refuseCrossSite,
  refuseTooLarge,
  refuseTooMany,
  refuseUnreadable,
} from "../request-guards.ts";
import { mayBePage, type SiteRoutes } from "../site-routes.ts";
import { forwardedHeaders, goesOn, withForwardedHeaders } from "./forwarded-headers.ts";

/** Every function gets the path of the application, without its base path. */
export interface PlainformProxyOptions extends SiteRoutes {
  /** The largest body of a request, in bytes. It is better said in `withPlainform`, which tells the actions, too. */
  maxBodyBytes?: number;
  /** Which pages have forms, all unless given. The others answer a form as they answer any method that they don't have. */
  hasForms?: (path: string) => boolean;
  /**
   * To which paths other sites' pages may send forms: the address to which another site signs people in, or a webhook.
   * What is there has to tell by itself who sends.
   */
  allowsCrossSite?: (path: string) => boolean;
  /**
   * Counts a request of a client; throws `TooManyRequests` when it is one too many. Without `register` the client is
   * the last address in `X-Forwarded-For`, behind several proxies always the same one.
   */
  rateLimit?: (client: string, path: string) => void | Promise<void>;
  /** The policy of each page. Next puts the nonce on its own scripts, for which a page has to be dynamic. */
  contentSecurityPolicy?: (nonce: string) => string;
  /**
   * Whether the thing that a page is about isn't there. Next leaves a page that calls `notFound()` to the browser's
   * scripts; the 404 page of an address without a route comes as HTML. A person who can't be answered since this throws
   * gets a page that says so.
   */
  isMissing?: (path: string) => boolean | Promise<boolean>;
  /** An address that has no route. */
  notFoundPath?: string;
  /**
   * Which dynamic pages a browser may keep for its “back” button. Next sends them with `no-store`, by which the token of a
   * form that was sent would be lost: sending it again would be a new submission.
   */
  isKeptForBack?: (path: string) => boolean;
}

/**
 * Makes the proxy of an application: it refuses what is too much, what another site's page sends and what can't be read,
 * in words for whom it answers; hands pages the tokens of their forms; and lets a flash message be shown once.
 *
 * @param proxy the application's own, which runs for all that isn't refused. What it redirects, answers, rewrites, and
 *   sets of headers and cookies stays
 * @example export const proxy = plainformProxy();
 * @example export const proxy = plainformProxy({ isPage }, createMiddleware(routing)); // next-intl's
 */
export function plainformProxy(
  options: PlainformProxyOptions = {},
  proxy?: NextProxy,
): (request: NextRequest, event?: NextFetchEvent) => Promise<NextResponse> {
  const policy = corsPolicy(options.cors?.origins);
  return async (request, event) => {
    const path = pathOf(request);
    const isShared = options.cors?.isShared(path) ?? false;
    // The application's own proxy may read the body after this one has.
    const readable = proxy && request.body ? request.clone() : request;
    const before = new Headers(request.headers);
    // What isn't shared is marked for nobody: the mark would have the page take a form of another site.
    const isAllowed = markAllowedOrigin(isShared ? policy : nobody, request.headers);
    const response =
      (await refusal(readable, path, options, isAllowed)) ??
      (await goOn(request, before, path, options, async () => proxy?.(request, event as never)));
    const headers = new Headers(response.headers);
    setUnlessThere(headers, "referrer-policy", "strict-origin-when-cross-origin");
    setUnlessThere(headers, "x-content-type-options", "nosniff");
    if (isShared) allowOrigin(policy, request, headers);
    const { status, statusText } = response;
    return new NextResponse(response.body, { status, statusText, headers });
  };
}

const nobody = corsPolicy();

async function refusal(
  request: Request,
  path: string,
  options: PlainformProxyOptions,
  isAllowed: boolean,
): Promise<Response | undefined> {
  const maxBytes = options.maxBodyBytes ?? maxBodyBytes();
  const { rateLimit, allowsCrossSite, isPage, hasForms } = options;
  const tooMany = rateLimit && (await refuseTooMany(request, async (one) => rateLimit(one, path)));
  if (tooMany) return tooMany;
  const tooLarge = refuseTooLarge(request, maxBytes);
  if (tooLarge) {
    if (options.maxBodyBytes === undefined && !isConfigured()) logDeveloperError("PF-403");
    return tooLarge;
  }
  const crossSite = isAllowed || allowsCrossSite?.(path) ? undefined : refuseCrossSite(request);
  if (crossSite) return crossSite;
  // Only a hydrated form names its action in a header, and its address is that of a page.
  if (!(isPage?.(path) ?? request.headers.has("next-action"))) return undefined;
  return (
    refuseMethod(request, hasForms?.(path) ?? true) ?? (await refuseUnreadable(request, maxBytes))
  );
}

/** What Next would render a page for, or leave with a bare 400. */
function refuseMethod(request: Request, hasForms: boolean): Response | undefined {
  const allowed = hasForms ? ["GET", "HEAD", "POST"] : ["GET", "HEAD"];
  if (allowed.includes(methodOf(request))) return undefined;
  return methodNotAllowedOnPage(request, [...allowed, "OPTIONS"].join(", "));
}

async function goOn(
  request: NextRequest,
  before: Headers,
  path: string,
  options: PlainformProxyOptions,
  proxy: () => ReturnType<NextProxy>,
): Promise<Response> {
  const { contentSecurityPolicy, isMissing, notFoundPath = "/not/found", isKeptForBack } = options;
  const opensPage =
    mayBePage(path, options) &&
    !/\.\w+$/.test(path) &&
    request.method === "GET" &&
    !request.headers.has("rsc") &&
    !isPrefetch(request.headers);
  // The application's own proxy reads what the page will get, and hands on what it has read.
  const { headers } = request;
  const isPost = request.method === "POST" && mayBePage(path, options);
  if (isPost) alignOriginForNext(headers);
  const csp = contentSecurityPolicy?.(crypto.randomUUID().replaceAll("-", ""));
  if (csp !== undefined) headers.set("content-security-policy", csp);
  const { token, setCookie } = pageToken(request);
  // A page that scripts ask for isn't what a reload fetches: it has a token of its own.
  headers.set(tokenHeader, headers.has("rsc") ? "none" : token);
  const flash = request.cookies.get(flashCookie)?.value;
  // What takes the cookie away would hide it from the very page that is to show it, where Next merges the two.
  if (flash === undefined) headers.delete(flashHeader);
  else headers.set(flashHeader, encodeURIComponent(flash));

  try {
    if (opensPage && (await isMissing?.(path))) {
      const found = NextResponse.rewrite(new URL(addressOf(notFoundPath), request.url));
      return finish(found);
    }
  } catch (error) {
    return unreadable(error);
  }
  const answer = (await proxy()) ?? NextResponse.next();
  return goesOn(answer) ? finish(answer) : answer;

  function finish(answer: Response): Response {
    const forwarded = forwardedHeaders(answer) ?? new Headers(headers);
    applyChanges(forwarded, before, headers);
    const ofAnswer = withForwardedHeaders(answer, forwarded);
    if (csp !== undefined) setUnlessThere(ofAnswer, "content-security-policy", csp);
    if (opensPage && setCookie && headers.get("accept")?.includes("text/html")) {
      ofAnswer.append("set-cookie", setCookie);
    }
    if (opensPage && flash !== undefined) {
      ofAnswer.append("set-cookie", `${flashCookie}=; Path=${rootPath()}; Max-Age=0; SameSite=Lax`);
    } else if (opensPage && isKeptForBack?.(path)) {
      // A page with a message is not to be seen twice.
      setUnlessThere(ofAnswer, "cache-control", "private, max-age=0");
    }
    return new Response(answer.body, { status: answer.status, headers: ofAnswer });
  }
}

/** Does to headers what was done between two others. */
function applyChanges(headers: Headers, before: Headers, after: Headers): void {
  for (const name of before.keys()) if (!after.has(name)) headers.delete(name);
  for (const [name, value] of after) if (before.get(name) !== value) headers.set(name, value);
}

function setUnlessThere(headers: Headers, name: string, value: string): void {
  if (!headers.has(name)) headers.set(name, value);
}

/** The path of the application that is asked for, whatever path the application lies below. */
function pathOf(request: Request): string {
  return pathAt(new URL(request.url).pathname);
}

/** Next leaves a page that throws to the browser's scripts, too: without them it would be blank. */
function unreadable(error: unknown): Response {
  const id = logUnexpected("A page could not be shown", error);
  return plainPage(503, "Something went wrong", [
    `This page could not be shown. Try again in a moment. If it happens again, tell us this code: ${id}.`,
  ]);
}
