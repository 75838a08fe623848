/**
 * The framework functions that forms use in the browser. The module `#framework`, which the package's own
 * `package.json` names, exports them.
 */
export interface ClientFramework {
  /** Throws the error again if it is the framework's own control flow, such as a redirect, and returns otherwise. */
  rethrowControlFlow(error: unknown): void;
  /** Whether an error is the framework's own control flow. */
  isControlFlow(error: unknown): boolean;
  /** Whether an error is the framework's redirect. */
  isRedirect(error: unknown): boolean;
  /** Whether the error says that the server doesn't know the called action, which belongs to an older build. */
  isUnrecognizedAction(error: unknown): boolean;
  /** The hook that returns the router, whose `refresh` fetches the page again. */
  useRouter(): { refresh(): void };
  /** Returns the address at which a browser finds a path of the application. */
  addressOf(path: string): string;
  /** Returns the application's path for the pathname of an address. */
  pathAt(pathname: string): string;
  /** Returns the path below which the application lies. */
  rootPath(): string;
}
