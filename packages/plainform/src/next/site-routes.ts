/** What the proxy and `register` have to know alike of an application's addresses. Paths have no base path. */
export interface SiteRoutes {
  /**
   * Whether a page is at a path, and no Route Handler. Where it is given, a page answers an unknown method and a form that
   * was cut off with a page that says so. Otherwise only what is below `/api` is known to be no page.
   */
  isPage?: (path: string) => boolean;
  /** Which other sites' pages may use which paths, with cookies too. */
  cors?: {
    /** Origins with commas between them: `https://a.example,https://b.example:8443`. None allows nobody. */
    origins: string | undefined;
    isShared: (path: string) => boolean;
  };
}

/** Whether a page may be at a path. */
export function mayBePage(path: string, { isPage }: SiteRoutes): boolean {
  return isPage?.(path) ?? !/^\/api(\/|$)/.test(path);
}
