import channels from "node:diagnostics_channel";
import { syncBuiltinESMExports } from "node:module";
import { vi } from "vitest";

/**
 * Registers anew, as another process would. Call {@link endRegistration} after each test, so that none of the listeners
 * is left for the next one.
 */
export async function registerAnew(
  options: import("@/packages/plainform/src/next/instrumentation/register-in-node.ts").RegisterOptions,
): Promise<void> {
  vi.resetModules();
  vi.stubEnv("NEXT_RUNTIME", "nodejs");
  Reflect.deleteProperty(globalThis, Symbol.for("plainform.registration"));
  channels.subscribe = (name, listener) => {
    subscriptions.push([name, listener]);
    subscribe(name, listener);
  };
  syncBuiltinESMExports();
  const { register } = await import("@/packages/plainform/src/next/instrumentation/register.ts");
  await register({ shutdownGrace: false, ...options });
}

/** Ends the subscriptions of {@link registerAnew}. */
export function endRegistration(): void {
  vi.unstubAllEnvs();
  channels.subscribe = subscribe;
  syncBuiltinESMExports();
  for (const [name, listener] of subscriptions.splice(0)) channels.unsubscribe(name, listener);
}

const { subscribe } = channels;
const subscriptions: Parameters<typeof subscribe>[] = [];
