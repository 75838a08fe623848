import { runOnce } from "../stores/run-once.ts";
import { rememberedFor, type SubmissionStore } from "../stores/submission-store.ts";

/** The store under test, and the helpers that its tests need. */
export interface SubmissionStoreSubject {
  /**
   * Opens the store. Each call opens it as another process of the application would: with its own connection to the
   * same storage.
   */
  open(): SubmissionStore | Promise<SubmissionStore>;
  /** Makes all stored answers older, or lets so many milliseconds pass. Without it, expiry isn't tested. */
  age?(milliseconds: number): void | Promise<void>;
  /** Saves a record in the transaction of the calling work, as an operation does. An atomic store needs it. */
  write?(record: string): Promise<void>;
  /** Counts the saved records of that name. An atomic store needs it. */
  count?(record: string): Promise<number>;
}

/**
 * Defines the tests that every {@link SubmissionStore} passes. They work with any test runner, and throw plain errors.
 *
 * @param test the function that defines a test, of Vitest, Jest, Bun or `node:test`
 * @example
 * import { test } from "node:test";
 * testSubmissionStore(test, { open: () => redisStore(client) });
 */
export function testSubmissionStore(
  test: (name: string, run: () => Promise<void>) => unknown,
  subject: SubmissionStoreSubject,
): void {
  test("a key that nothing was stored under has no answer", async () => {
    const { store } = await opened(subject);
    equal(await store.find(newKey()), undefined, "find() of a new key");
  });

  test("an answer is found under its key, whole, and by another process", async () => {
    const { store, other } = await opened(subject);
    for (const answer of ["null", '{"message":"Gespeichert: “ß” 😀 \\u0000 \' \\" % _"}', long]) {
      const key = newKey();
      equal(await store.save(key, async () => answer), answer, "save()");
      equal(await store.find(key), answer, "find()");
      equal(await other.find(key), answer, "find() of another process");
    }
  });

  test("a key of 200 characters is stored whole, and upper and lower case differ", async () => {
    const { store } = await opened(subject);
    const key = `${newKey()}:${"k".repeat(200)}`.slice(0, 199);
    const keys = [`${key}a`, `${key}A`, `${key}b`];
    for (const each of keys) await store.save(each, async () => JSON.stringify(each));
    for (const each of keys) equal(await store.find(each), JSON.stringify(each), "find()");
  });

  test("work whose key has an answer is not run", async () => {
    const { store, other } = await opened(subject);
    const key = newKey();
    await store.save(key, async () => '"first"');
    for (const each of [store, other]) equal(await each.save(key, never), undefined, "save()");
    equal(await store.find(key), '"first"', "find()");
  });

  test("work that throws leaves no key, and its error is thrown", async () => {
    const { store, other } = await opened(subject);
    const key = newKey();
    const error = new Error("The work failed");
    const failing = store.save(key, async () => {
      throw error;
    });
    equal(await thrownBy(failing), error, "What save() throws");
    equal(await store.find(key), undefined, "find() after work that threw");
    equal(await other.save(key, async () => '"second"'), '"second"', "save() of the next work");
  });

  test("of 50 works with one key at once, in two processes, one is run", async () => {
    const { store, other } = await opened(subject);
    const key = newKey();
    let runs = 0;
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, n) =>
        (n % 2 ? other : store).save(key, async () => {
          runs++;
          await nextTask();
          return JSON.stringify(n);
        }),
      ),
    );
    equal(runs, 1, "How often work was run");
    const [answer, ...more] = answers.filter((each) => each !== undefined);
    equal(more.length, 0, "How many more got an answer of their own");
    equal(await other.find(key), answer, "find()");
  });

  test("while work runs nothing is found under its key, without waiting for it", async () => {
    const { store, other } = await opened(subject);
    const key = newKey();
    const { promise: released, resolve: release } = deferred();
    const { promise: begun, resolve: begin } = deferred();
    const saving = store.save(key, async () => {
      begin();
      await released;
      return '"done"';
    });
    await begun;
    // If `find()` waited for the work, the test would never release it.
    for (const each of [store, other]) equal(await each.find(key), undefined, "find()");
    const second = other.save(key, never);
    release();
    equal(await saving, '"done"', "save() of the first work");
    equal(await second, undefined, "save() while the first work ran");
    equal(await other.find(key), '"done"', "find()");
  });

  test("of 50 submissions of one form at once, all get the answer of the one that is done", async () => {
    const { store, other } = await opened(subject);
    const key = newKey();
    let runs = 0;
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, n) =>
        runOnce(n % 2 ? other : store, key, async () => ({ run: ++runs }), "wait"),
      ),
    );
    equal(new Set(answers.map(({ run }) => run)).size, 1, "How many answers there are");
    equal(runs, 1, "How often work was run");
  });

  test("after work that failed, a submission that waited for it is done", async () => {
    const { store, other } = await opened(subject);
    const key = newKey();
    const error = new Error("The work failed");
    let second: Promise<string> | undefined;
    const first = runOnce(
      store,
      key,
      async () => {
        second = runOnce(other, key, async () => "second", "wait");
        throw error;
      },
      "wait",
    );
    equal(await thrownBy(first), error, "What the first submission throws");
    equal(await second, "second", "The answer of the second submission");
  });

  const { age } = subject;
  if (age) {
    test("an answer is forgotten after 24 hours, and not before", async () => {
      const { store } = await opened(subject);
      const key = newKey();
      await store.save(key, async () => '"first"');
      await age(0.99 * rememberedFor);
      equal(await store.find(key), '"first"', "find() after 23.8 hours");
      equal(await store.save(key, never), undefined, "save() after 23.8 hours");
      await age(0.02 * rememberedFor);
      equal(await store.find(key), undefined, "find() after 24.2 hours");
      equal(await store.save(key, async () => '"second"'), '"second"', "save() after 24.2 hours");
      equal(await store.find(key), '"second"', "find() of the second answer");
    });
  }

  test("an atomic store saves what the work saves and its answer together, or neither", async () => {
    const { store, other } = await opened(subject);
    if (!store.isAtomic) return;
    const { write, count } = subject;
    if (!write || !count) throw new Error("An atomic store is tested with `write` and `count`.");
    const key = newKey();
    const failing = store.save(key, async () => {
      await write(key);
      throw new Error("After the write");
    });
    await thrownBy(failing);
    equal(await count(key), 0, "What work that threw has saved");
    const works = [store, other].map((each) =>
      each.save(key, async () => {
        await write(key);
        return '"saved"';
      }),
    );
    await Promise.all(works);
    equal(await count(key), 1, "What two works with one key have saved");
  });
}

async function opened({ open }: SubmissionStoreSubject) {
  return { store: await open(), other: await open() };
}

/** A key like that of a form: a token and a hash. */
const newKey = () => `${crypto.randomUUID()}.form:${crypto.randomUUID()}`;

/** An answer of a megabyte. */
const long = JSON.stringify("ä".repeat(500_000));

async function never(): Promise<never> {
  throw new Error("This work must not be run.");
}

function thrownBy(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => undefined,
    (error) => error,
  );
}

function equal(actual: unknown, expected: unknown, what: string): void {
  if (Object.is(actual, expected)) return;
  const [got, wanted] = [actual, expected].map((value) => String(value).slice(0, 200));
  throw new Error(`${what} is ${got}, but has to be ${wanted}.`);
}

const nextTask = () => new Promise<void>((resolve) => setTimeout(resolve, 0));

/** `Promise.withResolvers`, which Node 20 lacks. */
function deferred(): { promise: Promise<void>; resolve: () => void } {
  let resolve = () => {};
  const promise = new Promise<void>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}
