import type { z } from "zod";
import type { Idempotency } from "./idempotency.ts";
import type { ProblemStatus } from "./problem.ts";

/**
 * What an operation of the API takes and answers. Each part is parsed before the operation sees it, and all of it is
 * in the OpenAPI document.
 */
export interface OperationSpec {
  /** The operation's name in the OpenAPI document, and so in clients made from it: `createPost`. */
  readonly id?: string;
  /** What it does, in a few words: “Publishes a post”. */
  readonly summary?: string;
  /** What else a caller has to know. Markdown. */
  readonly description?: string;
  /** Of the path. One that doesn't parse is a 404: there is nothing with such an id. */
  readonly params?: z.core.$ZodObject;
  /** Of the query, read as a form sent by GET. */
  readonly query?: z.core.$ZodObject;
  /** Of the request's headers, by their names in lower case. */
  readonly headers?: z.core.$ZodObject;
  /** Of the body: JSON, or form data, which is read as a form is. */
  readonly body?: z.core.$ZodType;
  /** Of a success. Without one the answer has no body. */
  readonly response?: z.core.$ZodType;
  /** The status of a success: 200 with a response, 204 without one, unless it says otherwise. */
  readonly status?: 200 | 201 | 202 | 204;
  /** Whether a write looks at `If-Match` and `If-None-Match`: the operation gets a `precondition` then. */
  readonly conditional?: true;
  /** What the operation itself may refuse with. Those that the door makes are known. */
  readonly problems?: readonly ProblemStatus[];
  /** What a person sees who sent a plain form here: where to, else back; and what is said there. */
  readonly form?: { readonly redirectTo?: string; readonly message?: string };
  /** The largest body, in bytes: 1 MiB unless it says otherwise. */
  readonly maxBytes?: number;
  /**
   * Takes what other sites' pages send as well. Only for an operation that knows its callers by something that no browser
   * sends by itself, such as a signature.
   */
  readonly anyOrigin?: true;
  /** By what requests with an `Idempotency-Key` are done once. */
  readonly idempotency?: Idempotency;
}

/** Throws when what is there now isn't what the request was made for. */
export type Precondition = (current: unknown) => void;

/** What the operation gets of a request. */
export type Parsed<C extends OperationSpec> = {
  [Part in "params" | "query" | "headers" | "body" as C[Part] extends z.core.$ZodType
    ? Part
    : never]: C[Part] extends z.core.$ZodType ? z.output<C[Part]> : never;
} & (C extends { conditional: true } ? { precondition: Precondition | undefined } : unknown);
