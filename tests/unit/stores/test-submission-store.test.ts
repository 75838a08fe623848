import { expect, test } from "vitest";
import { memoryStore } from "@/packages/plainform/src/stores/memory-store.ts";
import {
  rememberedFor,
  type SubmissionStore,
} from "@/packages/plainform/src/stores/submission-store.ts";
import {
  type SubmissionStoreSubject,
  testSubmissionStore,
} from "@/packages/plainform/src/testing/test-submission-store.ts";

/** The names of the tests that a store fails. Some wait for the store, so that they run side by side. */
async function failuresOf(subject: SubmissionStoreSubject): Promise<string[]> {
  const tests: Promise<string | undefined>[] = [];
  testSubmissionStore((name, run) => {
    tests.push(
      run().then(
        () => undefined,
        (error) => {
          expect(error).toBeInstanceOf(Error);
          return name;
        },
      ),
    );
  }, subject);
  return (await Promise.all(tests)).filter((name) => name !== undefined);
}

/** A store that is right, for the tests to break. */
function simpleStore() {
  const answers = new Map<string, string>();
  const claims = new Set<string>();
  const store: SubmissionStore = {
    isAtomic: false,
    find: async (key) => answers.get(key),
    async save(key, work) {
      if (answers.has(key) || claims.has(key)) return undefined;
      claims.add(key);
      try {
        const answer = await work();
        answers.set(key, answer);
        return answer;
      } finally {
        claims.delete(key);
      }
    },
  };
  return { store, answers };
}

test("a store that is right fails none of the tests", async () => {
  expect(await failuresOf({ open: () => simpleStore().store })).not.toEqual([]);
  const { store } = simpleStore();
  expect(await failuresOf({ open: () => store })).toEqual([]);
});

test.each<[name: string, breakStore: (right: ReturnType<typeof simpleStore>) => SubmissionStore]>([
  [
    "claims nothing",
    ({ store, answers }) => ({
      ...store,
      async save(key, work) {
        if (answers.has(key)) return undefined;
        const answer = await work();
        answers.set(key, answer);
        return answer;
      },
    }),
  ],
  [
    "stores an answer of work that failed",
    ({ store, answers }) => ({
      ...store,
      save: (key, work) =>
        store.save(key, () =>
          work().catch((error) => {
            answers.set(key, "null");
            throw error;
          }),
        ),
    }),
  ],
  [
    "gives an answer again in place of nothing",
    ({ store, answers }) => ({
      ...store,
      save: async (key, work) => answers.get(key) ?? store.save(key, work),
    }),
  ],
  [
    "doesn't tell upper from lower case",
    ({ store }) => ({
      ...store,
      find: (key) => store.find(key.toLowerCase()),
      save: (key, work) => store.save(key.toLowerCase(), work),
    }),
  ],
  [
    "cuts long answers off",
    ({ store }) => ({ ...store, find: async (key) => (await store.find(key))?.slice(0, 65_535) }),
  ],
  ["says that it is atomic, and undoes nothing", ({ store }) => ({ ...store, isAtomic: true })],
])("a store that %s fails", async (_, breakStore) => {
  const broken = breakStore(simpleStore());
  const records: string[] = [];
  const failures = await failuresOf({
    open: () => broken,
    write: async (record) => {
      records.push(record);
    },
    count: async (record) => records.filter((each) => each === record).length,
  });
  expect(failures).not.toEqual([]);
});

test("a store that never forgets fails, where the tests can make its answers older", async () => {
  const { store } = simpleStore();
  expect(await failuresOf({ open: () => store, age: () => {} })).toEqual([
    "an answer is forgotten after 24 hours, and not before",
  ]);
});

test("an atomic store isn't passed without being asked what it saved", async () => {
  const store = { ...memoryStore(), isAtomic: true };
  expect(await failuresOf({ open: () => store })).toEqual([
    "an atomic store saves what the work saves and its answer together, or neither",
  ]);
  expect(rememberedFor).toBe(86_400_000);
});
