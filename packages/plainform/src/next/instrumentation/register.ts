import type { RegisterOptions } from "./register-in-node.ts";

/**
 * Prepares the server for forms before any request: Next's bare answers are replaced by readable ones, bodies are
 * limited, the page that answers a form sent without JavaScript is completed, and the client's address is told apart from
 * those of proxies. Only the first call has an effect.
 *
 * The code that needs Node is in a file of its own, because Next bundles this file for the edge too.
 *
 * @throws {DeveloperError} for an invalid setting of the environment, because a server with half a policy is worse than
 *   none
 * @example export { register } from "plainform/next/instrumentation";
 * @example export const register = () => registerPlainform({ isPage, shutdownGrace: 20_000 });
 */
export async function register(options?: RegisterOptions): Promise<void> {
  if (process.env.NEXT_RUNTIME === "nodejs") {
    const { registerInNode } = await import("./register-in-node.ts");
    registerInNode(options);
  }
}
