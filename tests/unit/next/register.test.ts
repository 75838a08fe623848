import { channel } from "node:diagnostics_channel";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { RegisterOptions } from "@/packages/plainform/src/next/instrumentation/register-in-node.ts";

const requests = channel("http.server.request.start");
const registration = Symbol.for("plainform.registration");
const subscribe = vi.hoisted(() => vi.fn());
vi.mock("node:diagnostics_channel", async (original) => ({
  ...(await original<typeof import("node:diagnostics_channel")>()),
  subscribe,
}));

beforeEach(() => {
  vi.stubEnv("NEXT_RUNTIME", "nodejs");
  subscribe.mockClear();
  Reflect.deleteProperty(globalThis, registration);
  vi.resetModules();
});
afterEach(() => vi.unstubAllEnvs());

async function register(options: RegisterOptions): Promise<void> {
  const { register } = await import("@/packages/plainform/src/next/instrumentation/register.ts");
  await register(options);
}

const options = { shutdownGrace: false } as const;
const listeners = () => subscribe.mock.calls.filter(([name]) => name === requests.name).length;

test("what is registered twice listens once", async () => {
  await register(options);
  const once = listeners();
  expect(once).toBeGreaterThan(0);
  await register(options);
  expect(listeners()).toBe(once);
});

test("nothing is registered on the edge", async () => {
  vi.stubEnv("NEXT_RUNTIME", "edge");
  await register(options);
  expect(subscribe).not.toHaveBeenCalled();
});

test.each([
  ["PLAINFORM_TRUSTED_PROXIES", "many", "PF-501"],
  ["PLAINFORM_ALLOWED_ORIGINS", "https://a.example", "PF-502"],
])("a mistake in %s is told before anything is registered", async (setting, value, code) => {
  vi.stubEnv(setting, value);
  await expect(register(options)).rejects.toThrow(code);
  expect(subscribe).not.toHaveBeenCalled();
  vi.stubEnv(setting, undefined);
  await register(options);
  expect(subscribe).toHaveBeenCalled();
});

test("a mistake in the origins that may use the API is told, too", async () => {
  const cors = { origins: "a.example", isShared: () => true };
  await expect(register({ ...options, cors })).rejects.toThrow("PF-503");
});

test("the end of the process is left to Next where the application says so", async () => {
  const on = vi.spyOn(process, "on");
  await register(options);
  expect(on.mock.calls.filter(([signal]) => signal === "SIGTERM")).toEqual([]);
});
