import { afterEach, describe, expect, test, vi } from "vitest";
import { Conflict } from "@/packages/plainform/src/core/errors.ts";
import { wasRolledBack } from "@/packages/plainform/src/core/operation-attempt.ts";
import { memoryStore } from "@/packages/plainform/src/stores/memory-store.ts";
import { runOnce } from "@/packages/plainform/src/stores/run-once.ts";
import type { SubmissionStore } from "@/packages/plainform/src/stores/submission-store.ts";
import { mapStore } from "../test-stores.ts";

afterEach(() => {
  vi.useRealTimers();
});

const newKey = () => crypto.randomUUID();
const error = new Error("no luck");
const failing = async () => {
  throw error;
};

/** A store in which another process has every key for a while. */
function busyStore(turns: number, answerOfOther?: string): SubmissionStore {
  let tried = 0;
  return {
    isAtomic: true,
    find: async () => (tried >= turns ? answerOfOther : undefined),
    save: async (_, work) => (tried++ < turns ? undefined : work()),
  };
}

describe("the answer of work", () => {
  test("is the work's own at first, and has gone through JSON after that", async () => {
    const key = newKey();
    const at = new Date(0);
    const first = await runOnce(memoryStore(), key, async () => ({ at }), "wait");
    expect(first.at).toBe(at);
    const again = await runOnce(memoryStore(), key, async () => ({ at }), "wait");
    expect(again).toEqual({ at: at.toJSON() });
  });

  test("is null for work that answers nothing", async () => {
    const key = newKey();
    await runOnce(memoryStore(), key, async () => undefined, "wait");
    expect(await runOnce(memoryStore(), key, async () => "again", "wait")).toBeNull();
  });

  test("is never shared as one object", async () => {
    const key = newKey();
    const answers = await Promise.all(
      [1, 2, 3].map(() => runOnce(memoryStore(), key, async () => ({}), "wait")),
    );
    expect(new Set(answers).size).toBe(3);
  });
});

describe("two stores of one process", () => {
  test.each(["wait", "refuse"] as const)(
    "each do the work of a key that both get at once (%s)",
    async (whileRunning) => {
      const key = newKey();
      const answers = await Promise.all(
        ["a", "b"].map((answer) => runOnce(mapStore(false), key, async () => answer, whileRunning)),
      );
      expect(answers).toEqual(["a", "b"]);
    },
  );

  test("while one store does the work of a key once, however often it is asked", async () => {
    const [store, key] = [mapStore(false), newKey()];
    const work = vi.fn(async () => "done");
    const asked = [1, 2, 3].map(() => runOnce(store, key, work, "wait"));
    expect(await Promise.all(asked)).toEqual(["done", "done", "done"]);
    expect(work).toHaveBeenCalledOnce();
  });
});

describe("while another process does the same submission", () => {
  test("a submission that waits gets the other's answer", async () => {
    const work = vi.fn();
    expect(await runOnce(busyStore(3, '"theirs"'), newKey(), work, "wait")).toBe("theirs");
    expect(work).not.toHaveBeenCalled();
  });

  test("a submission that waits is done, once the other has failed", async () => {
    expect(await runOnce(busyStore(3), newKey(), async () => "mine", "wait")).toBe("mine");
  });

  test("a submission that doesn't wait is refused, unless the answer is there by now", async () => {
    const work = vi.fn();
    const refused = runOnce(busyStore(2, '"theirs"'), newKey(), work, "refuse");
    await expect(refused).rejects.toThrow(Conflict);
    expect(await runOnce(busyStore(1, '"theirs"'), newKey(), work, "refuse")).toBe("theirs");
    expect(work).not.toHaveBeenCalled();
  });

  test("a submission gives up after a minute, and others that waited with it", async () => {
    vi.useFakeTimers();
    const [key, store, work] = [newKey(), busyStore(Number.POSITIVE_INFINITY), vi.fn()];
    const waiting = Promise.allSettled([1, 2, 3].map(() => runOnce(store, key, work, "wait")));
    await vi.advanceTimersByTimeAsync(62_000);
    for (const each of await waiting) {
      expect(each).toMatchObject({ status: "rejected", reason: { name: "Error" } });
    }
    expect(work).not.toHaveBeenCalled();
  });
});

describe("an error", () => {
  const atomic = { ...memoryStore(), isAtomic: true };

  test("of work in an atomic store is one of work that was undone", async () => {
    await expect(runOnce(atomic, newKey(), failing, "wait")).rejects.toBe(error);
    expect(wasRolledBack(error)).toBe(true);
  });

  test("of a result that JSON can't write is one of work that was undone", async () => {
    const thrown = await runOnce(atomic, newKey(), async () => 1n, "wait").catch((e) => e);
    expect(wasRolledBack(thrown)).toBe(true);
  });

  test("of work in another store says nothing of what was saved", async () => {
    const other = new Error("no luck");
    const work = () => Promise.reject(other);
    await expect(runOnce(memoryStore(), newKey(), work, "wait")).rejects.toBe(other);
    expect(wasRolledBack(other)).toBe(false);
  });

  test("of the store itself says nothing of what was saved, also where the work had failed before", async () => {
    const lost = new Error("The connection was lost during COMMIT");
    const store: SubmissionStore = {
      ...atomic,
      async save(_, work) {
        await work().catch(() => undefined);
        await work();
        throw lost;
      },
    };
    let runs = 0;
    const work = async () => (++runs === 1 ? failing() : "done");
    await expect(runOnce(store, newKey(), work, "wait")).rejects.toBe(lost);
    expect(wasRolledBack(lost)).toBe(false);
  });

  test("of a store that can't be read is told, and nothing is done", async () => {
    const store = { ...atomic, find: () => Promise.reject(new Error("connect ECONNREFUSED")) };
    const work = vi.fn();
    await expect(runOnce(store, newKey(), work, "wait")).rejects.toThrow(
      "The store of submissions can’t be read: connect ECONNREFUSED",
    );
    expect(work).not.toHaveBeenCalled();
  });

  test("leaves the key free for the next submission", async () => {
    const key = newKey();
    await expect(runOnce(atomic, key, failing, "wait")).rejects.toBe(error);
    expect(await runOnce(atomic, key, async () => "done", "wait")).toBe("done");
  });
});
