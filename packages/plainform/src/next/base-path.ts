import { withBasePath, withoutBasePath } from "../core/base-path.ts";
import { nextBasePath } from "./next-internals.ts";

/**
 * Returns the address at which a browser finds a path of the application, as `next/link` writes it. Any text that isn't
 * a path from the root, such as an address of another site, stays as it is.
 *
 * @example addressOf("/posts?page=2") // "/notes/posts/?page=2" with `basePath: "/notes"` and `trailingSlash: true`
 */
export function addressOf(path: string): string {
  return withBasePath(path, nextBasePath);
}

/** Returns the application's path for an address's pathname, without a slash at its end. */
export function pathAt(pathname: string): string {
  return withoutBasePath(pathname, nextBasePath);
}

/**
 * Returns the path below which the application lies. Cookies get this path, so that another application on the host has
 * its own.
 */
export function rootPath(): string {
  return nextBasePath.basePath || "/";
}
