import { Conflict } from "../core/errors.ts";
import { markRolledBack } from "../core/operation-attempt.ts";
import { processGlobal } from "../core/process-global.ts";
import type { SubmissionStore } from "./submission-store.ts";

/** Whether a submission that arrives while the same one is being done waits for its answer or is refused. */
export type WhileRunning = "wait" | "refuse";

/** The submissions that this process does now by the key that their store knows, with their answers to come. */
const runningByStore = processGlobal(
  "running",
  () => new WeakMap<SubmissionStore, Map<string, Promise<string>>>(),
);

function runningIn(store: SubmissionStore): Map<string, Promise<string>> {
  const running = runningByStore.get(store) ?? new Map();
  runningByStore.set(store, running);
  return running;
}

/** How long to wait for the same submission in another process, in milliseconds. */
const maxWait = 60_000;

/**
 * Does the work of a submission once, and returns the stored answer where the same submission was done before. The
 * work's answer has to survive JSON; `undefined` becomes `null`. Nothing is stored for work that throws.
 *
 * @param whileRunning whether a submission that comes while the same one is being done waits for its answer, or is
 *   refused
 * @throws {Conflict} where it is refused
 */
export async function runOnce<Result>(
  store: SubmissionStore,
  key: string,
  work: () => Promise<Result>,
  whileRunning: WhileRunning,
): Promise<Result> {
  const running = runningIn(store);
  const deadline = Date.now() + maxWait;
  for (;;) {
    const stored = await find(store, key);
    if (stored !== undefined) return JSON.parse(stored);
    const before = running.get(key);
    if (!before) break;
    if (whileRunning === "refuse") throw beingDone();
    const answer = await before.catch(() => undefined);
    if (answer !== undefined) return JSON.parse(answer);
    // The work of that submission failed, so that this one is the next to try.
  }

  let result: Result | undefined;
  let hasResult = false;
  const save = async () => {
    let isWorking = false;
    hasResult = false;
    try {
      const saved = await store.save(key, async () => {
        isWorking = true;
        result = await work();
        const answer = JSON.stringify(result ?? null);
        isWorking = false;
        hasResult = true;
        return answer;
      });
      // A store may undo the work and then find the answer of another process.
      if (saved === undefined) hasResult = false;
      return saved;
    } catch (error) {
      // An error of the store itself, such as a connection that is lost during COMMIT, says nothing about the work.
      if (isWorking && store.isAtomic) markRolledBack(error);
      throw error;
    }
  };
  const answering = untilAnswered(store, key, save, whileRunning, deadline);
  running.set(key, answering);
  try {
    const answer = await answering;
    // The work's own result is given as it is, without a way through JSON.
    return hasResult ? (result as Result) : JSON.parse(answer);
  } finally {
    running.delete(key);
  }
}

/** Saves, or waits for the answer of the process that has the key. */
async function untilAnswered(
  store: SubmissionStore,
  key: string,
  save: () => Promise<string | undefined>,
  whileRunning: WhileRunning,
  deadline: number,
): Promise<string> {
  for (let attempt = 0; ; attempt++) {
    const answer = (await save()) ?? (await find(store, key));
    if (answer !== undefined) return answer;
    if (whileRunning === "refuse") throw beingDone();
    if (Date.now() >= deadline) {
      throw new Error("Another process has been doing the same submission for a minute.");
    }
    await waitBeforeRetry(attempt);
  }
}

async function find(store: SubmissionStore, key: string): Promise<string | undefined> {
  try {
    return await store.find(key);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`The store of submissions can’t be read: ${reason}`, { cause });
  }
}

function beingDone(): Conflict {
  return new Conflict("The first request with this Idempotency-Key is still being answered.");
}

/** Waits 10 milliseconds at first, and at most 250. */
function waitBeforeRetry(attempt: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.min(10 * 2 ** attempt, 250)));
}
