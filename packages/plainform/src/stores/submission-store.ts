/** How long a store remembers an answer, in milliseconds: 24 hours. */
export const rememberedFor = 24 * 60 * 60 * 1_000;

/**
 * Remembers what was answered to a submission, so that the same submission is not done twice. Forms with a token and
 * requests with an `Idempotency-Key` use the same store.
 *
 * A key has at most 200 ASCII characters, and upper and lower case differ. An answer is JSON of any length.
 *
 * @see `docs/stores.md` of the package for a store in 20 lines, and `testSubmissionStore` for the tests that it has to
 *   pass
 */
export interface SubmissionStore {
  /**
   * Whether the answer and what the work saves are committed together, or neither of them. Where this is `false`, a form
   * whose work failed doesn't say that it can be sent again without being saved twice.
   */
  readonly isAtomic: boolean;
  /** The answer that was stored under the key in the last 24 hours. It is found while other work with that key runs. */
  find(key: string): Promise<string | undefined>;
  /**
   * Runs the work, stores its answer under the key for 24 hours and returns the answer. Work that throws leaves no key.
   * Only a store that undoes the work may run it again.
   *
   * The work is not run, and the result is `undefined`, where an answer is stored under the key, or where work with that
   * key runs already: in this process, or in another one. The store may wait until that work has ended.
   */
  save(key: string, work: () => Promise<string>): Promise<string | undefined>;
}
