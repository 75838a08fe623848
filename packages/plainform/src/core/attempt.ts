import { wasRolledBack } from "./rolled-back.ts";

/** What is known of what an operation was to save, when something went wrong. */
export type Saved = "nothing" | "perhaps" | "everything";

/** Follows an operation, so that a door which fails knows what may have been saved. */
export class Attempt {
  readonly #isRepeatable: boolean;
  #stage: "before" | "running" | "done" = "before";

  /**
   * @param isRepeatable whether the same may be sent again without being done again, by its token or its
   *   `Idempotency-Key`. Then an earlier sending may have been saved, also where this one never reaches its operation
   */
  constructor(isRepeatable: boolean) {
    this.#isRepeatable = isRepeatable;
  }

  /** Runs the operation. */
  run<Result>(operation: () => Promise<Result>): Promise<Result> {
    this.#stage = "running";
    return operation();
  }

  /** Says that all which was to be saved is saved: what fails from now on is the answer. */
  finish(): void {
    this.#stage = "done";
  }

  savedAfter(error: unknown): Saved {
    if (this.#stage === "done") return "everything";
    if (this.#stage === "before") return this.#isRepeatable ? "perhaps" : "nothing";
    return wasRolledBack(error) ? "nothing" : "perhaps";
  }
}
