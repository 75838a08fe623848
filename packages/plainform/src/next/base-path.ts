import { withBasePath, withoutBasePath } from "../core/base-path.ts";
import { nextBasePath } from "./next-internals.ts";

/**
 * The address at which a browser finds a path of the application, as `next/link` would write it. What is no path from the
 * root, such as an address of another site, stays as it is.
 *
 * @example addressOf("/posts?page=2") // "/notes/posts/?page=2" with `basePath: "/notes"` and `trailingSlash: true`
 */
export function addressOf(path: string): string {
  return withBasePath(path, nextBasePath);
}

/** The path of the application at the pathname of an address, without a slash at its end. */
export function pathAt(pathname: string): string {
  return withoutBasePath(pathname, nextBasePath);
}

/** The path below which the application lies. Its cookies have it, so that another application of the host has its own. */
export function rootPath(): string {
  return nextBasePath.basePath || "/";
}
