import type { SubmissionStore } from "plainform/stores";

/** The client of the package `redis`, as far as the store uses it. */
export interface Redis {
  get(key: string): Promise<string | null>;
  set(key: string, value: string, options: { NX?: true; PX: number }): Promise<unknown>;
  del(key: string): Promise<unknown>;
}

const day = 24 * 60 * 60 * 1_000;
/** Longer than any action takes. A claim ends by itself where its process was killed. */
const claimedFor = 60_000;

export function redisStore(redis: Redis): SubmissionStore {
  return {
    isAtomic: false,
    async find(key) {
      // An empty text is a claim.
      return (await redis.get(`once:${key}`)) || undefined;
    },
    async save(key, work) {
      const claim = await redis.set(`once:${key}`, "", { NX: true, PX: claimedFor });
      if (claim === null) return undefined;
      const answer = await work().catch(async (error) => {
        await redis.del(`once:${key}`);
        throw error;
      });
      await redis.set(`once:${key}`, answer, { PX: day });
      return answer;
    },
  };
}
