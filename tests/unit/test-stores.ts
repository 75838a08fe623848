import type { SubmissionStore } from "@/packages/plainform/src/stores/submission-store.ts";

/** A store that has no answers and saves like this. */
export function storeWith(save: SubmissionStore["save"], isAtomic = true): SubmissionStore {
  return { isAtomic, find: async () => undefined, save };
}

/** A store of its own, whose answers no other test and no other store has. */
export function mapStore(isAtomic = true): SubmissionStore {
  const answers = new Map<string, string>();
  return {
    isAtomic,
    find: async (key) => answers.get(key),
    async save(key, work) {
      const answer = await work();
      answers.set(key, answer);
      return answer;
    },
  };
}
