import { flashCookie } from "../core/flash-cookie.ts";
import { tokenCookie } from "../core/reserved-names.ts";
import { runOnce } from "../stores/run-once.ts";
import type { SubmissionStore } from "../stores/submission-store.ts";
import { canonicalHash } from "./canonical-hash.ts";
import { sha256 } from "./hash.ts";
import { HttpError } from "./http-error.ts";
import type { StoredResponse } from "./operation-result.ts";

/** A request that may repeat an earlier one. */
export interface RepeatableRequest {
  /** The header `Idempotency-Key` as it was sent; `null` without one. */
  key: string | null;
  method: string;
  /** The path with the query. */
  path: string;
  /** The body after the spec's schema has parsed it. */
  body: unknown;
  /** The headers that identify the caller. */
  headers: Headers;
}

/**
 * Returns a text that identifies the caller, such as the account's id. It is called before a stored answer is given
 * again, so it may refuse a caller by throwing `Unauthorized` or `Forbidden`.
 */
export type CallerOf = (headers: Headers) => string | Promise<string>;

/**
 * A {@link CallerOf} for an application without accounts, or one that identifies callers by headers. It uses the
 * `Authorization`, the cookies without the kit's own, and the API key. A caller whose credentials change, such as by a
 * renewed session cookie, counts as another caller, whose repeated request runs again; an application with accounts
 * returns the account's id instead.
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

/** The kit's own cookies, which change and don't identify the caller. */
const kitCookies: ReadonlySet<string> = new Set([flashCookie, tokenCookie]);

/** The options for running a form's submission once. */
export interface OnceOptions {
  /** The store of the answers. */
  readonly store: SubmissionStore;
  /**
   * Identifies the sender in an application with accounts. A token belongs to the browser, which several accounts may
   * use; with this function, an account never gets another account's answer.
   */
  readonly callerOf?: CallerOf | undefined;
}

/**
 * The options for running a route's requests once. Clients choose their keys themselves, so a route must identify its
 * callers.
 */
export interface Idempotency extends OnceOptions {
  readonly callerOf: CallerOf;
}

/**
 * Does the work of a request once by its `Idempotency-Key`: the same request again gets the first answer. A key counts
 * together with its caller, method and path, so two callers, or two routes, may use the same key. An error is not
 * stored.
 *
 * @throws {HttpError} 400 for an invalid key, 422 for a key that came with another body before
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

/**
 * Reads the key as the draft's [structured string](https://www.rfc-editor.org/rfc/rfc9651#name-strings), or without the
 * quotes, as many clients send it.
 */
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
