import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { TooManyRequests } from "@/packages/plainform/src/core/errors.ts";
import {
  parseRequestRate,
  RateLimit,
  type RequestRate,
} from "@/packages/plainform/src/http/rate-limit.ts";

beforeEach(() => void vi.useFakeTimers({ toFake: ["performance"] }));
afterEach(() => void vi.useRealTimers());

const wide = { burst: 1e6, perSecond: 1e6 };

/** How often in a row a client may, and in how many seconds again. */
function takeAll(limit: RateLimit, client: string): { times: number; retryAfter: number } {
  for (let times = 0; ; times++) {
    try {
      limit.take(client);
    } catch (error) {
      if (!(error instanceof TooManyRequests)) throw error;
      return { times, retryAfter: error.retryAfter };
    }
  }
}

test("a client may as often as the burst says, and again as time goes by", () => {
  const limit = new RateLimit({ burst: 3, perSecond: 0.5 }, wide);
  expect(takeAll(limit, "a")).toEqual({ times: 3, retryAfter: 2 });
  vi.advanceTimersByTime(2_000);
  expect(takeAll(limit, "a")).toEqual({ times: 1, retryAfter: 2 });
  vi.advanceTimersByTime(3_600_000);
  expect(takeAll(limit, "a").times).toBe(3);
});

test("clients don't use up one another's", () => {
  const limit = new RateLimit({ burst: 2, perSecond: 1 }, wide);
  expect(takeAll(limit, "a").times).toBe(2);
  expect(takeAll(limit, "b").times).toBe(2);
});

test("who claims to be many clients gets no further than all together may", () => {
  const limit = new RateLimit({ burst: 5, perSecond: 1 }, { burst: 20, perSecond: 10 });
  const clients = Array.from({ length: 100 }, (_, i) => `client ${i}`);
  const times = clients.map((client) => takeAll(limit, client).times);
  expect(times.reduce((sum, each) => sum + each, 0)).toBe(20);
  vi.advanceTimersByTime(1_000);
  expect(takeAll(limit, "another").times).toBe(5);
});

test("only so many clients are remembered: who was quiet longest is forgotten", () => {
  const limit = new RateLimit({ burst: 1, perSecond: 0.001 }, wide, { remembered: 2 });
  expect(takeAll(limit, "a").times).toBe(1);
  expect(takeAll(limit, "b").times).toBe(1);
  expect(takeAll(limit, "a").times).toBe(0);
  expect(takeAll(limit, "c").times).toBe(1);
  expect(takeAll(limit, "a").times).toBe(0);
  expect(takeAll(limit, "b").times).toBe(1);
});

test("without a bound for all together, each client is bounded alone", () => {
  const limit = new RateLimit({ burst: 2, perSecond: 1 });
  const clients = Array.from({ length: 100 }, (_, i) => `client ${i}`);
  expect(new Set(clients.map((client) => takeAll(limit, client).times))).toEqual(new Set([2]));
});

test.each<[setting: string | undefined, rate: RequestRate | undefined]>([
  [undefined, { burst: 600, perSecond: 10 }],
  ["60", { burst: 60, perSecond: 1 }],
  ["0", undefined],
])("the setting %s is read as a rate", (setting, rate) => {
  expect(parseRequestRate(setting)).toEqual(rate);
});

test.each(["", "many", "-1", "1.5"])("the setting “%s” is refused in words", (setting) => {
  expect(() => parseRequestRate(setting)).toThrow(
    /limit of requests is .* such as 600, or 0 for no limit/,
  );
});
