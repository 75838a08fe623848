import type { ServerResponse } from "node:http";

/**
 * Everything that the kit takes from Next and that Next documents nowhere. `tests/unit/next-internals.test.ts` names each
 * reliance and fails when the installed version of Next no longer has it.
 */

/** The header in which the page's scripts name the Server Action that they call. */
export const actionHeader = "next-action";
/** The header that Next's navigation sends when it asks for the data of a page, and not for its HTML. */
export const navigationHeader = "rsc";
/** The header that Next's navigation sends when it only prepares a page. */
export const prefetchHeader = "next-router-prefetch";
/** The header in which Next's navigation says what the browser has of a page already. */
export const routerStateHeader = "next-router-state-tree";

/** Whether a request only prefetches a page, which may never be shown. */
export function isPrefetch(request: Pick<Headers, "get" | "has">): boolean {
  const purpose = request.get("sec-purpose") ?? request.get("purpose") ?? "";
  return request.has(prefetchHeader) || purpose.includes("prefetch");
}

/**
 * The application's base path and trailing slash. Next replaces these variables by both settings at build time, for the
 * server and for the browser.
 */
export const nextBasePath = {
  get basePath(): string {
    return process.env.__NEXT_ROUTER_BASEPATH ?? "";
  },
  get trailingSlash(): boolean {
    return Boolean(process.env.__NEXT_TRAILING_SLASH);
  },
};

/**
 * Returns the port of the server that `next start`, `next dev` or a standalone build has made; `undefined` in a custom
 * server. Next keeps its own address in this variable before it calls `register`.
 */
export function nextPort(): number | undefined {
  const [, port] = /:(\d+)$/.exec(process.env.__NEXT_PRIVATE_ORIGIN ?? "") ?? [];
  return port === undefined ? undefined : Number(port);
}

/** The key under which Next keeps what it knows of a request, such as the route that it matched. */
const requestMeta = Symbol.for("NextInternalRequestMeta");

/**
 * Whether an error was answered by Next and not by the application's code. Next has seen a request that has its own
 * notes, and names a type without a charset, or none. A Route Handler's text has a charset or comes in pieces, and a
 * handler in `pages/api` answers its requests itself.
 */
export function isFromNext(request: object, response: Pick<ServerResponse, "getHeader">): boolean {
  const type = response.getHeader("content-type");
  const isTyped = type !== undefined && type !== "text/plain";
  return requestMeta in request && !isTyped && routeKindOf(request) !== "PAGES_API";
}

/** Whether a Route Handler, or a handler in `pages/api`, answers a request. Next knows it before the handler runs. */
export function isRouteHandler(request: object): boolean {
  const kind = routeKindOf(request);
  return kind === "APP_ROUTE" || kind === "PAGES_API";
}

function routeKindOf(request: object): string | undefined {
  const { [requestMeta]: meta } = request as {
    [requestMeta]?: { match?: { definition?: { kind?: string } } };
  };
  return meta?.match?.definition?.kind;
}

/** Whether an error is Next's own control flow: `redirect()`, `notFound()` and their kin carry a digest that begins so. */
export function isControlFlow(error: unknown): boolean {
  return digestOf(error).startsWith("NEXT_");
}

/** Whether an error is what Next's `redirect()` throws. */
export function isRedirect(error: unknown): boolean {
  return digestOf(error).startsWith("NEXT_REDIRECT");
}

/** Returns the location and status of an error that Next's `redirect()` throws; `undefined` for any other error. */
export function redirectOf(error: unknown): { location: string; status: number } | undefined {
  const [, location, status] = /^NEXT_REDIRECT;\w+;(.*);(\d+);$/s.exec(digestOf(error)) ?? [];
  return location === undefined ? undefined : { location, status: Number(status) };
}

function digestOf(error: unknown): string {
  return `${(error as { digest?: unknown } | undefined)?.digest}`;
}
