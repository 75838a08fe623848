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
