/**
 * What the forms in the browser ask of the framework around them. The module `#framework`, which the package's own
 * `package.json` names, exports it.
 */
export interface ClientFramework {
  /**
   * Throws an error again that is the framework's own control flow, such as a redirect. Returns for any other error.
   */
  rethrowControlFlow(error: unknown): void;
  /** Whether an error is the framework's own control flow. */
  isControlFlow(error: unknown): boolean;
  /** Whether an error is the framework's redirect. */
  isRedirect(error: unknown): boolean;
  /** Whether the server didn't know the action that was called, which an older build of the application had. */
  isUnrecognizedAction(error: unknown): boolean;
  /** The hook that gives the router, by which a page is fetched again. */
  useRouter(): { refresh(): void };
  /** The address at which a browser finds a path of the application. */
  addressOf(path: string): string;
  /** The path of the application at the pathname of an address. */
  pathAt(pathname: string): string;
  /** The path below which the application lies. */
  rootPath(): string;
}
