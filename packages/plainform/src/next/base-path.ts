/**
 * Where an application lies: Next puts both settings in the place of these variables when it builds, for the server and
 * for the browser. They are internal to Next, and a test of a build with both settings holds them.
 */
const basePath = () => process.env.__NEXT_ROUTER_BASEPATH ?? "";
const hasTrailingSlash = () => Boolean(process.env.__NEXT_TRAILING_SLASH);

/**
 * The address at which a browser finds a path of the application, as `next/link` would write it. What is no path from the
 * root, such as an address of another site, stays as it is.
 *
 * @example addressOf("/posts?page=2") // "/notes/posts/?page=2" with `basePath: "/notes"` and `trailingSlash: true`
 */
export function addressOf(path: string): string {
  const [, pathname = "", rest = ""] = /^(\/(?!\/)[^?#]*)(.*)$/s.exec(path) ?? [];
  if (pathname === "") return path;
  const bare = pathname.replace(/\/$/, "");
  const isFile = /\.[^/]+$/.test(bare);
  const slash = hasTrailingSlash() && !isFile ? "/" : "";
  return (basePath() + bare + slash || "/") + rest;
}

/** The path of the application at the pathname of an address, without a slash at its end. */
export function pathAt(pathname: string): string {
  const base = basePath();
  const isInside = pathname === base || pathname.startsWith(`${base}/`);
  const path = isInside ? pathname.slice(base.length) : pathname;
  return path.replace(/(?<=.)\/$/, "") || "/";
}

/** The path below which the application lies. Its cookies have it, so that another application of the host has its own. */
export function rootPath(): string {
  return basePath() || "/";
}
