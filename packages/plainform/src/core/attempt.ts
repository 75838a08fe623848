import { wasRolledBack } from "./rolled-back.ts";

/** How much of an operation's work was saved when an error came, as far as the kit knows. */
export type Saved = "nothing" | "perhaps" | "everything";

/** Follows an operation, so that the answer after an error can say what may have been saved. */
export class Attempt {
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
