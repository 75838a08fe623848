/** Runs once when the server starts. What needs Node is in a file of its own: this one is bundled for the edge, too. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === "nodejs") await import("./instrumentation-node.ts");
}
