import { flashCookie } from "../core/flash-cookie.ts";
import { tokenCookie } from "../core/reserved-names.ts";
import { runOnce } from "../stores/run-once.ts";
import type { SubmissionStore } from "../stores/submission-store.ts";
import { canonicalHash, sha256 } from "./canonical-hash.ts";
import { HttpError } from "./http-error.ts";
import type { StoredResponse } from "./stored-response.ts";

/** A request that may be a repetition. */
export interface RepeatableRequest {
  /** The header `Idempotency-Key` as it was sent, if it was. */
  key: string | null;
  method: string;
  /** The path with the query. */
  path: string;
  /** The body as the contract parsed it. */
  body: unknown;
  /** By which the caller is known. */
  headers: Headers;
}

/**
 * Who sends a request, as a text that no other caller has: the id of an account. It is asked before a kept answer is given
 * again, so that it may refuse a caller by throwing `Unauthorized` or `Forbidden`.
 */
export type CallerOf = (headers: Headers) => string | Promise<string>;

/**
 * A {@link CallerOf} for an application that doesn't know its callers, or knows them by headers that all requests of
 * one caller share: the `Authorization`, the cookies but for the kit's own, and an API key. A caller whose credentials
 * change, such as a session cookie that is renewed, is another caller, whose repeated request is done again: an
 * application with accounts says the id of the account instead.
 */
export const callerByCredentials: CallerOf = (headers) =>
  JSON.stringify([
    headers.get("authorization"),
    headers.get("x-api-key"),
    ...(headers.get("cookie") ?? "")
      .split(";")
      .map((cookie) => cookie.trim())
      .filter((cookie) => cookie !== "" && !kitCookies.has(cookie.split("=", 1)[0] ?? ""))
      .toSorted(),
  ]);

/** The kit renews these, and they say nothing about who somebody is. */
const kitCookies: ReadonlySet<string> = new Set([flashCookie, tokenCookie]);

/** By what a form is done once. */
export interface OnceOptions {
  /** What remembers the answers. */
  readonly store: SubmissionStore;
  /**
   * Says who sends the form, in an application with accounts. A token is the browser's, in which one account may follow
   * another: with this, an account is never given what another account was answered.
   */
  readonly callerOf?: CallerOf | undefined;
}

/** By what the requests of a route are done once. A client makes its keys up, so that a route has to know its callers. */
export interface Idempotency extends OnceOptions {
  readonly callerOf: CallerOf;
}

/**
 * Does the work of a request once, by its `Idempotency-Key`: the same request again gets the first answer. A key is known
 * by caller, method and path, so that two callers, and two routes, may use the same one. What the work throws isn't kept.
 *
 * @throws {HttpError} 400 for a key that can't be read, 422 for one that came with another body before
 * @throws {Conflict} while the first request with the key is still being answered
 * @see https://datatracker.ietf.org/doc/draft-ietf-httpapi-idempotency-key-header/
 */
export async function answerOnce(
  { store, callerOf }: Idempotency,
  { key, method, path, body, headers }: RepeatableRequest,
  work: () => Promise<StoredResponse>,
): Promise<StoredResponse> {
  if (key === null) return work();
  const parts = [method, path, parseKey(key), await callerOf(headers)];
  const sent = await canonicalHash(body);
  const name = sha256(JSON.stringify(parts));
  const answer = async () => ({ sent, reply: await work() });
  const kept = await runOnce(store, `${method}:${name}`, answer, "refuse");
  if (kept.sent === sent) return kept.reply;
  throw new HttpError(
    422,
    "This Idempotency-Key came with another body before. Send a new key with what is new.",
  );
}

/** A [structured string](https://www.rfc-editor.org/rfc/rfc9651#name-strings), as the draft has it, or what many send: the same without quotes. */
function parseKey(header: string): string {
  const [, quoted, bare] =
    /^(?:"((?:[ !#-[\]-~]|\\["\\])*)"|([!#-~][!-~]*))$/.exec(header.trim()) ?? [];
  const key = quoted?.replace(/\\(.)/g, "$1") ?? bare ?? "";
  if (key !== "" && key.length <= 255) return key;
  const detail = "Use 1 to 255 printable ASCII characters, such as a UUID";
  throw new HttpError(400, "The Idempotency-Key can’t be read.", {
    errors: [{ header: "Idempotency-Key", detail }],
  });
}
