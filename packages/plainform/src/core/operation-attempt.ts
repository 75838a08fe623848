import { processGlobal } from "./process-global.ts";

/** How much of an operation's work was saved when an error came, as far as the kit knows. */
export type Saved = "nothing" | "perhaps" | "everything";

/** Follows an operation, so that the answer after an error can say what may have been saved. */
export class OperationAttempt {
  readonly #isRepeatable: boolean;
  #stage: "before" | "running" | "done" = "before";

  /**
   * @param isRepeatable whether a token or an `Idempotency-Key` keeps the submission from being done twice. An earlier
   *   request with the same key may then have been saved, even where this one never reaches its operation
   */
  constructor(isRepeatable: boolean) {
    this.#isRepeatable = isRepeatable;
  }

  /** Runs the operation. */
  run<Result>(operation: () => Promise<Result>): Promise<Result> {
    this.#stage = "running";
    return operation();
  }

  /** Records that everything is saved, so that a later error concerns only the answer. */
  finish(): void {
    this.#stage = "done";
  }

  savedAfter(error: unknown): Saved {
    if (this.#stage === "done") return "everything";
    if (this.#stage === "before") return this.#isRepeatable ? "perhaps" : "nothing";
    return wasRolledBack(error) ? "nothing" : "perhaps";
  }
}

/** The errors of work that ran in a transaction which was never committed. */
const rolledBack = processGlobal("rolledBack", () => new WeakSet<object>());

/** Records that the work which threw this error has saved nothing. Code that runs transactions calls it. */
export function markRolledBack(error: unknown): void {
  if (typeof error === "object" && error !== null) rolledBack.add(error);
}

/** Whether it is certain that the work which threw this error has saved nothing. */
export function wasRolledBack(error: unknown): boolean {
  return typeof error === "object" && error !== null && rolledBack.has(error);
}
