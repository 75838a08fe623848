import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { now } from "@/data/clock.ts";

beforeEach(() => {
  vi.useFakeTimers({ now: new Date("2026-01-31T09:30:00.000Z"), toFake: ["Date"] });
  Object.assign(globalThis, { plainformTime: 0 });
});

afterEach(() => {
  vi.useRealTimers();
});

test("tells the time in UTC, in a fixed width", () => {
  expect(now()).toBe("2026-01-31T09:30:00.000Z");
});

test("never tells the same time twice", () => {
  const times = Array.from({ length: 500 }, now);
  expect(new Set(times).size).toBe(500);
  expect(times.toSorted()).toEqual(times);
});

test("goes on in order when the machine's clock is set back a little", () => {
  const before = now();
  vi.setSystemTime("2026-01-31T09:29:59.500Z");
  expect(now() > before).toBe(true);
});

test("follows the machine's clock again as soon as it is ahead", () => {
  Array.from({ length: 500 }, now);
  vi.setSystemTime("2026-01-31T09:30:01.000Z");
  expect(now()).toBe("2026-01-31T09:30:01.000Z");
});

test("follows the machine's clock when it was wrong and is put right", () => {
  vi.setSystemTime("2099-01-01T00:00:00.000Z");
  now();
  vi.setSystemTime("2026-01-31T09:30:00.000Z");
  expect(now()).toBe("2026-01-31T09:30:00.000Z");
});

test("is one clock for all copies of the module, as bundles make them", async () => {
  const first = now();
  vi.resetModules();
  const copy = await import("@/data/clock.ts");
  expect(copy.now).not.toBe(now);
  expect(copy.now() > first).toBe(true);
});
