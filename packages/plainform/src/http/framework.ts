import type { BasePath } from "../core/base-path.ts";

/** What the JSON door asks of the framework that its operations run in. */
export interface RouteFramework extends BasePath {
  /**
   * Throws an error again that is the framework's own control flow, such as Next's `notFound()`. Returns for any other
   * error.
   */
  rethrowControlFlow(error: unknown): void;
  /** Where an error leads that is the framework's redirect, and with which status; `undefined` for any other error. */
  redirectOf(error: unknown): { location: string; status: number } | undefined;
}

/** What the HTML door asks besides. */
export interface Framework extends RouteFramework {
  /**
   * The headers of the request that is being answered: the same object for the action and for the page that is rendered
   * with its answer. They are empty where there is no request, as in a script.
   */
  headers(): Promise<Headers>;
  /** Sets a cookie of the answer. The framework writes the value percent-encoded. */
  setCookie(name: string, value: string, options: CookieOptions): Promise<void>;
  /**
   * Ends the action with a redirect.
   *
   * @param location the path of the application where the page's scripts called the action, and an address of the host
   *   where the browser posted the form
   */
  redirect(location: string): never;
  /** Has the page that called the action fetched again. */
  refresh(): void;
  /** The id of the action that the page's scripts called; `undefined` where the browser posted the form by itself. */
  actionIdOf(headers: Pick<Headers, "get">): string | undefined;
}

/** What the kit says of a cookie. */
export interface CookieOptions {
  readonly path: string;
  readonly sameSite: "lax";
  /** In seconds; a cookie without it ends with the browser's session. */
  readonly maxAge?: number;
  readonly httpOnly?: boolean;
  readonly secure?: boolean;
}

/** For a server without a framework: operations have no control flow of their own, and the application lies at the root. */
export const noFramework: RouteFramework = {
  basePath: "",
  trailingSlash: false,
  rethrowControlFlow: () => {},
  redirectOf: () => undefined,
};

/** The path below which an application lies. Its cookies have it, so that another application of the host has its own. */
export function rootPath({ basePath }: BasePath): string {
  return basePath || "/";
}
