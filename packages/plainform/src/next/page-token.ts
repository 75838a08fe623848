import { createHash } from "node:crypto";
import { tokenCookie } from "../core/reserved-names.ts";
import { rootPath } from "./base-path.ts";

/**
 * The token for the forms of a page, for `proxy.ts` to hand to the page in {@link tokenHeader}. It is made from a cookie
 * and the page's address, so that a page which is reloaded while its form is on the way has the same one again. An
 * accepted submission changes the cookie: what is sent on purpose after it is another submission.
 *
 * @returns `token`: 36 characters, and the query of the address that its forms are sent to. That is not quite the
 *   page's own: a browser drops from its cache what was posted to, and would fetch the page anew on “back”, with
 *   another token. `setCookie`: for the response, where the browser has no cookie yet
 * @example pageToken(request).token // "…36 characters…?page=2&"
 */
export function pageToken(request: Request): { token: string; setCookie: string | undefined } {
  const { pathname, search, protocol } = new URL(request.url);
  const cookie = new RegExp(`(?:^|;\\s*)${tokenCookie}=([\\w-]{36})(?:;|$)`);
  const known = cookie.exec(request.headers.get("cookie") ?? "")?.[1];
  const secret = known ?? crypto.randomUUID();
  const query = search.slice(1).replace(/&$/, "");
  const secure = protocol === "https:" ? "; Secure" : "";
  return {
    token: `${digest(`${secret} ${pathname}?${query}`)}?${query}${query && "&"}`,
    setCookie: known
      ? undefined
      : `${tokenCookie}=${secret}; Path=${rootPath()}; HttpOnly; SameSite=Lax${secure}`,
  };
}

/** 36 characters that stand for a text. */
export function digest(text: string): string {
  return createHash("sha256").update(text).digest("base64url").slice(0, 36);
}
