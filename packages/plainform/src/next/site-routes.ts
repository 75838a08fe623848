/** The facts about an application's addresses that the proxy and `register` share. Paths have no base path. */
export interface SiteRoutes {
  /**
   * Whether a path belongs to a page and not to a Route Handler. With this function, a page answers an unknown method
   * or a form that was cut off with a page. Without it, only paths below `/api` are known not to be pages.
   */
  isPage?: (path: string) => boolean;
  /** The other sites whose pages may use some paths, also with cookies. */
  cors?: {
    /** Comma-separated origins: `https://a.example,https://b.example:8443`. `undefined` allows no site. */
    origins: string | undefined;
    isShared: (path: string) => boolean;
  };
}

/** Whether a page may be at a path. */
export function mayBePage(path: string, { isPage }: SiteRoutes): boolean {
  return isPage?.(path) ?? !/^\/api(\/|$)/.test(path);
}
