import "server-only";
import { flashCookie } from "../core/flash-cookie.ts";
import { tokenCookie } from "../core/reserved-names.ts";
import type { RunOnce } from "../next/submission-token.ts";
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

/**
 * Does the work of a request once: the same request again gets the first reply. A reply is plain data.
 *
 * @throws {HttpError} when the key is wrong, was used for something else, or its work is still being done
 */
export type Idempotency = (
  request: RepeatableRequest,
  work: () => Promise<StoredResponse>,
) => Promise<StoredResponse>;

/**
 * `Idempotency-Key` for a contract: 400 for a key that is none, 422 for one that came with another body before. A key
 * is known by caller, method and path, so that two callers, and two routes, may use the same one. What the work throws
 * isn't kept.
 *
 * @param once remembers what was answered; throws a 409 while the same is being done
 * @param callerOf says who asks: a kept answer is given to nobody else
 * @example
 * const idempotency = idempotencyWith(once, async (headers) => (await accountOf(headers)).id);
 * @see https://datatracker.ietf.org/doc/draft-ietf-httpapi-idempotency-key-header/
 */
export function idempotencyWith(once: RunOnce, callerOf: CallerOf): Idempotency {
  return async ({ key, method, path, body, headers }, work) => {
    if (key === null) return work();
    const parts = [method, path, parseKey(key), await callerOf(headers)];
    const sent = await canonicalHash(body);
    const name = sha256(JSON.stringify(parts));
    const kept = await once(`${method}:${name}`, async () => ({ sent, reply: await work() }));
    if (kept.sent === sent) return kept.reply;
    throw new HttpError(
      422,
      "This Idempotency-Key came with another body before. Send a new key with what is new.",
    );
  };
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
