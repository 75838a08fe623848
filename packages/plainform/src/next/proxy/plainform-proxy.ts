import { type NextFetchEvent, type NextProxy, type NextRequest, NextResponse } from "next/server";
import { logDeveloperError } from "../../core/developer-error.ts";
import { flashCookie } from "../../core/flash-cookie.ts";
import { logUnexpected } from "../../core/log-unexpected.ts";
import { flashHeader, tokenHeader } from "../../core/reserved-names.ts";
import { allowOrigin, markAllowedOrigin, parseCorsPolicy } from "../../http/cors.ts";
import { methodNotAllowedOnPage, methodOf } from "../../http/method-not-allowed.ts";
import { standalonePage } from "../../http/standalone-page.ts";
import { sendsActionForm } from "../action-fields.ts";
import { addressOf, pathAt, rootPath } from "../base-path.ts";
import { registration } from "../instrumentation/registration.ts";
import { defaultMaxBodyBytes, isConfigured, maxBodyBytes } from "../max-body-bytes.ts";
import { actionHeader, isPrefetch, navigationHeader } from "../next-internals.ts";
import {
  refuseCrossSite,
  refuseTooLarge,
  refuseTooMany,
  refuseUnreadable,
} from "../request-guards.ts";
import { mayBePage, type SiteRoutes } from "../site-routes.ts";
import { alignOrigin } from "./align-origin.ts";
import { issueToken } from "./issue-token.ts";
import {
  continuesRequest,
  forwardedHeaders,
  withForwardedHeaders,
} from "./request-header-overrides.ts";

/** Every function gets the path of the application, without its base path. */
export interface PlainformProxyOptions extends SiteRoutes {
  /** The largest request body, in bytes. Prefer to set it in `withPlainform`, which also sets it for the actions. */
  maxBodyBytes?: number;
  /** Whether a page has forms; every page has by default. A page without forms answers a POST with a 405. */
  hasForms?: (path: string) => boolean;
  /**
   * Counts a client's request, and throws `TooManyRequests` above the limit. It needs `register`, without which a client
   * writes its own address into `X-Forwarded-For`.
   */
  rateLimit?: (client: string, path: string) => void | Promise<void>;
  /**
   * Returns the policy of a page. Next puts the nonce on its own scripts, which works only for dynamic pages. A policy
   * that the application's own proxy sets takes its place.
   */
  contentSecurityPolicy?: (nonce: string) => string;
  /**
   * Whether the subject of a page is missing. Next leaves a page that calls `notFound()` to the browser's scripts, but
   * the 404 page of an unknown address comes as HTML. If this function throws, the person gets an error page.
   */
  isMissing?: (path: string) => boolean | Promise<boolean>;
  /** A path without a route, whose 404 page is shown; `/not/found` by default. */
  notFoundPath?: string;
  /**
   * Whether a browser may keep a dynamic page for its “back” button. Next sends such pages with `no-store`, and a page
   * that is fetched again gets a new token, so sending its form again would be a new submission.
   */
  isKeptForBack?: (path: string) => boolean;
}

/**
 * Makes the proxy of an application. It refuses forms for pages that are too large, unreadable or from another site's
 * page, with an answer that suits its reader; gives pages the tokens of their forms; and shows a flash message once.
 *
 * Requests for Route Handlers pass unchanged, whatever their size and origin: an upload and the callback of an identity
 * provider are not the kit's. `defineRoute` makes the same checks for its own routes.
 *
 * @param proxy the application's own proxy, which runs for every request that isn't refused. Its redirects, answers,
 *   rewrites, headers and cookies stay
 * @example export const proxy = plainformProxy();
 * @example export const proxy = plainformProxy({ isPage }, createMiddleware(routing)); // next-intl's
 */
export function plainformProxy(
  options: PlainformProxyOptions = {},
  proxy?: NextProxy,
): (request: NextRequest, event?: NextFetchEvent) => Promise<NextResponse> {
  const policy = parseCorsPolicy(options.cors?.origins);
  return async (request, event) => {
    const path = pathOf(request);
    const isShared = options.cors?.isShared(path) ?? false;
    const before = new Headers(request.headers);
    // The mark is never set for a path that isn't shared, because the page would then accept another site's form.
    const isAllowed = markAllowedOrigin(isShared ? policy : nobody, request.headers);
    const response =
      (await refuseRate(request, path, options)) ??
      (await refuseForPage(request, path, options, isAllowed, proxy !== undefined)) ??
      (await goOn(request, before, path, options, async () => proxy?.(request, event as never)));
    const headers = new Headers(response.headers);
    if (isShared) allowOrigin(policy, request, headers);
    const { status, statusText } = response;
    return new NextResponse(response.body, { status, statusText, headers });
  };
}

const nobody = parseCorsPolicy();
const cspHeader = "content-security-policy";

async function refuseRate(request: Request, path: string, { rateLimit }: PlainformProxyOptions) {
  if (!rateLimit) return undefined;
  if (!registration.isDone) logDeveloperError("PF-407");
  return refuseTooMany(request, async (client) => rateLimit(client, path));
}

/** Refuses what a page can't take, and makes Next accept a form that it can take. */
async function refuseForPage(
  request: Request,
  path: string,
  options: PlainformProxyOptions,
  isAllowed: boolean,
  isReadAgain: boolean,
): Promise<Response | undefined> {
  if (!(await isForPage(request, path, options))) return undefined;
  const maxBytes = options.maxBodyBytes ?? maxBodyBytes();
  const tooLarge = refuseTooLarge(request, maxBytes);
  // Next would answer a larger body with a bare error, even if this proxy let it pass.
  if (!isConfigured() && refuseTooLarge(request, defaultMaxBodyBytes)) logDeveloperError("PF-403");
  if (tooLarge) return tooLarge;
  // The application's own proxy may read the body after this one has.
  const readable = isReadAgain && request.body ? request.clone() : request;
  const refused =
    (isAllowed ? undefined : refuseCrossSite(request)) ??
    refuseMethod(request, options.hasForms?.(path) ?? true) ??
    (await refuseUnreadable(readable, maxBytes));
  if (!refused && request.method === "POST") alignOrigin(request.headers);
  return refused;
}

/**
 * Whether a request is for a page. Without `isPage`, only a form that React rendered is known to be: its scripts send the
 * header of an action, and its first field names one. Anything else may be for a Route Handler.
 */
async function isForPage(request: Request, path: string, options: PlainformProxyOptions) {
  if (options.isPage) return options.isPage(path);
  if (request.headers.has(actionHeader)) return true;
  return request.method === "POST" && mayBePage(path, options) && sendsActionForm(request);
}

/** Refuses a method for which Next would render the page or answer with a bare 400. */
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
    // Without `isPage`, a path such as `/icon.svg` is taken for a file, whose request must not take a message away.
    (options.isPage?.(path) ?? (mayBePage(path, options) && !/\.\w+$/.test(path))) &&
    request.method === "GET" &&
    !request.headers.has(navigationHeader) &&
    !isPrefetch(request.headers);
  // The changes go into the request's headers, because the application's own proxy reads them and passes them on.
  const { headers } = request;
  const csp = mayBePage(path, options)
    ? contentSecurityPolicy?.(crypto.randomUUID().replaceAll("-", ""))
    : undefined;
  if (csp !== undefined) headers.set(cspHeader, csp);
  const { token, setCookie } = issueToken(request);
  // A page that scripts request isn't the page that a reload fetches, so it gets a token of its own.
  headers.set(tokenHeader, headers.has(navigationHeader) ? "none" : token);
  const flash = request.cookies.get(flashCookie)?.value;
  // The flash goes in a header: Next may merge the deleted cookie into the request, which would hide it from the page
  // that shows it.
  if (flash === undefined) headers.delete(flashHeader);
  else headers.set(flashHeader, encodeURIComponent(flash));

  try {
    if (opensPage && (await isMissing?.(path))) {
      const found = NextResponse.rewrite(new URL(addressOf(notFoundPath), request.url));
      return finish(found);
    }
  } catch (error) {
    return unavailablePage(error);
  }
  const answer = (await proxy()) ?? NextResponse.next();
  return continuesRequest(answer) ? finish(answer) : answer;

  function finish(answer: Response): Response {
    const forwarded = forwardedHeaders(answer) ?? new Headers(headers);
    applyChanges(forwarded, before, headers);
    // Next takes the nonce for its scripts from the request, so that it has to be the one that the browser is told.
    const ownPolicy = answer.headers.get(cspHeader);
    if (csp !== undefined && ownPolicy !== null) forwarded.set(cspHeader, ownPolicy);
    const ofAnswer = withForwardedHeaders(answer, forwarded);
    if (csp !== undefined) setUnlessThere(ofAnswer, cspHeader, csp);
    const hasForms = options.hasForms?.(path) ?? true;
    if (opensPage && hasForms && setCookie && headers.get("accept")?.includes("text/html")) {
      ofAnswer.append("set-cookie", setCookie);
    }
    if (opensPage && flash !== undefined) {
      ofAnswer.append("set-cookie", `${flashCookie}=; Path=${rootPath()}; Max-Age=0; SameSite=Lax`);
    } else if (opensPage && isKeptForBack?.(path)) {
      // A page with a message isn't kept, so that the message isn't shown twice.
      setUnlessThere(ofAnswer, "cache-control", "private, max-age=0");
    }
    return new Response(answer.body, { status: answer.status, headers: ofAnswer });
  }
}

/** Applies the changes between two sets of headers to a third. */
function applyChanges(headers: Headers, before: Headers, after: Headers): void {
  for (const name of before.keys()) if (!after.has(name)) headers.delete(name);
  for (const [name, value] of after) if (before.get(name) !== value) headers.set(name, value);
}

function setUnlessThere(headers: Headers, name: string, value: string): void {
  if (!headers.has(name)) headers.set(name, value);
}

/** Returns the requested path without the base path. */
function pathOf(request: Request): string {
  return pathAt(new URL(request.url).pathname);
}

/**
 * Makes the page for an error. Next leaves a page that throws to the browser's scripts, so it would be blank without
 * them.
 */
function unavailablePage(error: unknown): Response {
  const id = logUnexpected("A page could not be shown", error);
  return standalonePage(503, "Something went wrong", [
    `This page could not be shown. Try again in a moment. If it happens again, tell us this code: ${id}.`,
  ]);
}
