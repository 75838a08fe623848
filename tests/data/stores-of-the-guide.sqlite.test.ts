import { setTimeout } from "node:timers/promises";
import { describe, test } from "vitest";
import { testSubmissionStore } from "@/packages/plainform/src/testing/test-submission-store.ts";
import { type Redis, redisStore } from "./stores/redis-store.ts";

/** What a Redis server does for the store; a real client has an answer in a later task. */
class RedisServer implements Redis {
  readonly #entries = new Map<string, { value: string; until: number }>();
  passed = 0;

  async get(key: string) {
    await setTimeout();
    return this.#fresh(key) ?? null;
  }

  async set(key: string, value: string, { NX, PX }: { NX?: true; PX: number }) {
    await setTimeout();
    if (NX && this.#fresh(key) !== undefined) return null;
    this.#entries.set(key, { value, until: this.#now() + PX });
    return "OK";
  }

  async del(key: string) {
    await setTimeout();
    this.#entries.delete(key);
  }

  #now() {
    return Date.now() + this.passed;
  }

  #fresh(key: string) {
    const entry = this.#entries.get(key);
    return entry && entry.until > this.#now() ? entry.value : undefined;
  }
}

describe("the guide's store on Redis", () => {
  const server = new RedisServer();
  testSubmissionStore(test, {
    open: () => redisStore(server),
    age: (milliseconds) => {
      server.passed += milliseconds;
    },
  });
});
