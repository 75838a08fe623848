import type { z } from "zod";
import type { Idempotency } from "./idempotency.ts";
import type { ProblemStatus } from "./problem.ts";

/**
 * The spec of an operation: its input and its answer. Each part is parsed before the operation runs, and all of it
 * is in the OpenAPI document.
 */
export interface OperationSpec {
  /** The operation's name in the OpenAPI document, and so in clients made from it: `createPost`. */
  readonly id?: string;
  /** A short description: “Publishes a post”. */
  readonly summary?: string;
  /** Further facts for callers, as Markdown. */
  readonly description?: string;
  /** The schema of the path's parameters. A path that doesn't match is a 404. */
  readonly params?: z.core.$ZodObject;
  /** The schema of the query, which is decoded like a form sent by GET. */
  readonly query?: z.core.$ZodObject;
  /** The schema of the request's headers, by their names in lower case. */
  readonly headers?: z.core.$ZodObject;
  /** The schema of the body, which is JSON or form data. */
  readonly body?: z.core.$ZodType;
  /** The schema of a successful answer. Without one, the answer has no body. */
  readonly response?: z.core.$ZodType;
  /** The status of a success; by default 200 with a response and 204 without one. */
  readonly status?: 200 | 201 | 202 | 204;
  /** Whether a write respects `If-Match` and `If-None-Match`. The operation gets a `precondition` then. */
  readonly conditional?: true;
  /**
   * The error statuses that only this operation has, for the OpenAPI document. The document adds the statuses that every
   * Route Handler may answer with, such as 422.
   */
  readonly problems?: readonly ProblemStatus[];
  /**
   * The answer to a person who sent a plain form here: the page to go to, by default the form's own, and the message
   * there.
   */
  readonly form?: { readonly redirectTo?: string; readonly message?: string };
  /** The largest body in bytes; 1 MiB by default. */
  readonly maxBytes?: number;
  /**
   * Accepts requests from other sites' pages too. Use it only for an operation that identifies its callers by a value
   * that no browser sends by itself, such as a signature.
   */
  readonly anyOrigin?: true;
  /** The options for running requests with an `Idempotency-Key` once. */
  readonly idempotency?: Idempotency;
}

/** Throws `Stale` if the current record isn't the one that the request was made for. */
export type Precondition = (current: unknown) => void;

/** The parsed parts of a request, which the operation gets. */
export type Parsed<C extends OperationSpec> = {
  [Part in "params" | "query" | "headers" | "body" as C[Part] extends z.core.$ZodType
    ? Part
    : never]: C[Part] extends z.core.$ZodType ? z.output<C[Part]> : never;
} & (C extends { conditional: true } ? { precondition: Precondition | undefined } : unknown);
