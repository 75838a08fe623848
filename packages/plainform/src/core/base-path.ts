/** Where an application lies on its host. */
export interface BasePath {
  /** The path below which the application lies, such as `/notes`; empty at the root. */
  readonly basePath: string;
  /** Whether the application's addresses end in a slash. */
  readonly trailingSlash: boolean;
}

/**
 * Returns the address at which a browser finds a path of the application. Any other address, such as one of another
 * site, is returned as it is.
 *
 * @example withBasePath("/posts?page=2", { basePath: "/notes", trailingSlash: true }) // "/notes/posts/?page=2"
 */
export function withBasePath(path: string, { basePath, trailingSlash }: BasePath): string {
  const [, pathname = "", rest = ""] = /^(\/(?!\/)[^?#]*)(.*)$/s.exec(path) ?? [];
  if (pathname === "") return path;
  const bare = pathname.replace(/\/$/, "");
  const isFile = /\.[^/]+$/.test(bare);
  const slash = trailingSlash && !isFile ? "/" : "";
  return (basePath + bare + slash || "/") + rest;
}

/** The path of the application at the pathname of an address, without a slash at its end. */
export function withoutBasePath(pathname: string, { basePath }: BasePath): string {
  const isInside = pathname === basePath || pathname.startsWith(`${basePath}/`);
  const path = isInside ? pathname.slice(basePath.length) : pathname;
  return path.replace(/(?<=.)\/$/, "") || "/";
}
