import { rootPath } from "#framework";
import { flashCookie } from "../core/flash-cookie.ts";

/** Deletes the cookie with the previous page's message, so that the message is shown once. */
export function clearFlash(): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser yet
  document.cookie = `${flashCookie}=; path=${rootPath()}; max-age=0`;
}
