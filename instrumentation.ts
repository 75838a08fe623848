import { register as registerPlainform } from "plainform/next/instrumentation";
import { routes } from "./app/api/addresses.ts";

/** Runs once when the server starts. Code that needs Node is in another file, because Next bundles this one for the edge too. */
export async function register(): Promise<void> {
  // Every route of this application reads bodies by the kit.
  await registerPlainform({ ...routes, limitsBody: () => true, ignoresUpgrades: true });
  if (process.env.NEXT_RUNTIME === "nodejs") await import("./instrumentation-node.ts");
}
