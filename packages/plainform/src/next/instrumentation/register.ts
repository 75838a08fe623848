import type { RegisterOptions } from "./register-in-node.ts";

/**
 * Prepares the server for forms, before any request: what Next would answer with a few words of plain text is answered
 * in words for people, bodies are bounded, and the client's address is told from those of proxies. Once is enough: what
 * is called after the first time does nothing.
 *
 * What needs Node is in a file of its own, since Next bundles this one for the edge, too.
 *
 * @throws {DeveloperError} when a setting of the environment can't be read: better no server than half a policy
 * @example export { register } from "plainform/next/instrumentation";
 * @example export const register = () => registerPlainform({ isPage, shutdownGrace: 20_000 });
 */
export async function register(options?: RegisterOptions): Promise<void> {
  if (process.env.NEXT_RUNTIME === "nodejs") {
    const { registerInNode } = await import("./register-in-node.ts");
    registerInNode(options);
  }
}
