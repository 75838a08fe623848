import { rootPath } from "#framework";
import { flashCookie } from "../core/flash-cookie.ts";

/** Takes the message that the page before left from the browser, so that it is shown once. */
export function clearFlash(): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser yet
  document.cookie = `${flashCookie}=; path=${rootPath()}; max-age=0`;
}
