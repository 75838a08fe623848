import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { flashHeader, tokenHeader } from "@/packages/plainform/src/core/reserved-names.ts";
import { readFlash } from "@/packages/plainform/src/next/flash.ts";
import { submissionToken } from "@/packages/plainform/src/next/submission-token.ts";

const request = vi.hoisted(() => ({
  headers: new Headers(),
  flash: undefined as string | undefined,
}));
vi.mock("next/headers", () => ({
  headers: async () => request.headers,
  cookies: async () => ({ get: () => request.flash && { value: request.flash } }),
}));

const log = vi.spyOn(console, "error").mockReturnValue();
const message = JSON.stringify({ id: "1", message: "“Tea” saved" });

beforeEach(() => {
  vi.stubEnv("NODE_ENV", "development");
  Reflect.deleteProperty(globalThis, Symbol.for("plainform.logged-errors"));
  request.headers = new Headers();
  request.flash = undefined;
  log.mockClear();
});
afterEach(() => vi.unstubAllEnvs());

test("a token is one of this request alone, and developers learn of it once", async () => {
  const [first, second] = [await submissionToken(), await submissionToken()];
  expect(first).toMatch(/^[\w-]{36}$/);
  expect(second).not.toBe(first);
  expect(log).toHaveBeenCalledExactlyOnceWith(expect.stringContaining("PF-401"));
});

test("a page that scripts ask for has a token of its own, of which there is nothing to say", async () => {
  request.headers.set(tokenHeader, "none");
  expect(await submissionToken()).toMatch(/^[\w-]{36}$/);
  expect(log).not.toHaveBeenCalled();
});

test("a message is read from its cookie, and developers learn that it may be shown again", async () => {
  expect(await readFlash()).toBeUndefined();
  expect(log).not.toHaveBeenCalled();
  request.flash = message;
  expect(await readFlash()).toMatchObject({ message: "“Tea” saved" });
  await readFlash();
  expect(log).toHaveBeenCalledExactlyOnceWith(expect.stringContaining("PF-402"));
});

test("with a proxy a message is the one that the proxy hands on", async () => {
  request.headers.set(tokenHeader, "none");
  request.headers.set(flashHeader, encodeURIComponent(message));
  expect(await readFlash()).toMatchObject({ message: "“Tea” saved" });
  expect(log).not.toHaveBeenCalled();
});

test("a header that can’t be read is no message", async () => {
  request.headers.set(flashHeader, "%ff");
  expect(await readFlash()).toBeUndefined();
});
