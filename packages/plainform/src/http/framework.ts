import type { BasePath } from "../core/base-path.ts";

/** The framework functions that Route Handlers use. */
export interface RouteFramework extends BasePath {
  /**
   * Throws the error again if it is the framework's own control flow, such as Next's `notFound()`, and returns
   * otherwise.
   */
  rethrowControlFlow(error: unknown): void;
  /** Returns the location and status of an error that is the framework's redirect; `undefined` for any other error. */
  redirectOf(error: unknown): { location: string; status: number } | undefined;
}

/** The framework functions that `submit` uses in addition. */
export interface Framework extends RouteFramework {
  /**
   * Returns the current request's headers: the same object for the action and for the page that is rendered with its
   * answer. They are empty if there is no request, as in a script.
   */
  headers(): Promise<Headers>;
  /** Sets a cookie of the answer. The framework writes the value percent-encoded. */
  setCookie(name: string, value: string, options: CookieOptions): Promise<void>;
  /**
   * Ends the action with a redirect.
   *
   * @param location a path of the application if the page's scripts called the action; an address of the host if the
   *   browser posted the form
   */
  redirect(location: string): never;
  /** Makes the page that called the action fetch its data again. */
  refresh(): void;
  /**
   * Returns the id of the action that the page's scripts called; `undefined` if the browser posted the form by itself.
   */
  actionIdOf(headers: Pick<Headers, "get">): string | undefined;
}

/** The cookie options that the kit sets. */
export interface CookieOptions {
  readonly path: string;
  readonly sameSite: "lax";
  /** The lifetime in seconds; a cookie without it ends with the browser's session. */
  readonly maxAge?: number;
  readonly httpOnly?: boolean;
  readonly secure?: boolean;
}

/**
 * The framework of a server without one: operations have no control flow of their own, and the application lies at the
 * root.
 */
export const noFramework: RouteFramework = {
  basePath: "",
  trailingSlash: false,
  rethrowControlFlow: () => {},
  redirectOf: () => undefined,
};

/**
 * Returns the path below which the application lies. Cookies get this path, so that another application on the host has
 * its own.
 */
export function cookiePath({ basePath }: BasePath): string {
  return basePath || "/";
}
