import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { memoryStore } from "@/packages/plainform/src/stores/memory-store.ts";
import { testSubmissionStore } from "@/packages/plainform/src/testing/test-submission-store.ts";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"] });
});
afterEach(() => {
  vi.useRealTimers();
});

const pass = (milliseconds: number) => {
  vi.setSystemTime(Date.now() + milliseconds);
};

describe("a store in memory", () => {
  testSubmissionStore(test, { open: () => memoryStore(), age: pass });

  test("forgets its oldest answers when they become too many, and keeps the newest", async () => {
    const store = memoryStore({ maxSize: 1_000 });
    const answer = JSON.stringify("x".repeat(98));
    const keys = Array.from({ length: 30 }, (_, n) => `${n}`.padStart(100, "k"));
    for (const key of keys) await store.save(key, async () => answer);
    const found = await Promise.all(keys.map((key) => store.find(key)));
    expect(found.filter((each) => each !== undefined)).toHaveLength(5);
    expect(found.slice(-5)).toEqual(Array(5).fill(answer));
    const large = JSON.stringify("x".repeat(2_000));
    await store.save("large", async () => large);
    expect([await store.find("large"), await store.find(keys[29] ?? "")]).toEqual([
      large,
      undefined,
    ]);
  });

  test("doesn't count an answer twice that expired and was stored again", async () => {
    const store = memoryStore({ maxSize: 1_000 });
    const answer = JSON.stringify("x".repeat(400));
    for (let day = 0; day < 5; day++) {
      await store.save("again", async () => answer);
      pass(25 * 60 * 60 * 1_000);
    }
    await store.save("again", async () => answer);
    await store.save("other", async () => answer);
    expect(await store.find("again")).toBe(answer);
  });
});

describe("in production", () => {
  test("a store in memory says once that it is for one process", async () => {
    const log = vi.spyOn(console, "error").mockReturnValue();
    await memoryStore().save(crypto.randomUUID(), async () => "1");
    expect(log).not.toHaveBeenCalled();
    vi.stubEnv("NODE_ENV", "production");
    for (let n = 0; n < 3; n++) await memoryStore().save(crypto.randomUUID(), async () => "1");
    expect(log).toHaveBeenCalledOnce();
    expect(log).toHaveBeenCalledWith(expect.stringContaining("the memory of this process alone"));
    log.mockRestore();
    vi.unstubAllEnvs();
  });
});
