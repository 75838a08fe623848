import { tokenCookie } from "../../core/reserved-names.ts";
import { sha256 } from "../../http/hash.ts";
import { rootPath } from "../base-path.ts";

/**
 * Issues the token for the forms of a page, which `proxy.ts` passes to the page in {@link tokenHeader}. It comes from a
 * cookie and the page's address, so a page that is reloaded while its form is on the way gets the same token again. An
 * accepted submission changes the cookie, so the same content sent later on purpose is another submission.
 *
 * @returns `token`: 36 characters, and the query of the address that the page's forms are sent to. The query differs
 *   slightly from the page's own: a browser drops a page from its cache after a POST to its address, and would fetch it
 *   again on “back”, with another token. `setCookie`: the response's header, if the browser has no cookie yet
 * @example issueToken(request).token // "…36 characters…?page=2&"
 */
export function issueToken(request: Request): { token: string; setCookie: string | undefined } {
  const { pathname, search, protocol } = new URL(request.url);
  const cookie = new RegExp(`(?:^|;\\s*)${tokenCookie}=([\\w-]{36})(?:;|$)`);
  const known = cookie.exec(request.headers.get("cookie") ?? "")?.[1];
  const secret = known ?? crypto.randomUUID();
  const query = search.slice(1).replace(/&$/, "");
  const secure = protocol === "https:" ? "; Secure" : "";
  return {
    token: `${tokenFrom(`${secret} ${pathname}?${query}`)}?${query}${query && "&"}`,
    setCookie: known
      ? undefined
      : `${tokenCookie}=${secret}; Path=${rootPath()}; HttpOnly; SameSite=Lax${secure}`,
  };
}

/** Returns a text's hash, as short as a token. */
export function tokenFrom(text: string): string {
  return sha256(text).slice(0, 36);
}
