import type { Reply } from "./reply.ts";

/** A request that may be a repetition. */
export interface RepeatableRequest {
  /** The header `Idempotency-Key` as it was sent, if it was. */
  key: string | null;
  method: string;
  /** The path with the query. */
  path: string;
  /** The body as it was sent. */
  body: Uint8Array;
}

/**
 * Does the work of a request once: the same request again gets the first reply. A reply is plain data.
 *
 * @throws {Refusal} when the key is wrong, was used for something else, or its work is still being done
 */
export type Idempotency = (
  request: RepeatableRequest,
  work: () => Promise<Reply>,
) => Promise<Reply>;
