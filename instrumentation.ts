import { register as registerPlainform } from "plainform/next/instrumentation";
import { routes } from "./app/api/addresses.ts";

/** Runs once when the server starts. What needs Node is in a file of its own: this one is bundled for the edge, too. */
export async function register(): Promise<void> {
  // Every route of this application reads bodies by the kit.
  await registerPlainform({ ...routes, limitsBody: () => true, ignoresUpgrades: true });
  if (process.env.NEXT_RUNTIME === "nodejs") await import("./instrumentation-node.ts");
}
