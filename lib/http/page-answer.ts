import { setFlash } from "../form/flash.ts";
import { prefersHtml } from "./accept.ts";
import { isForm } from "./body.ts";
import type { Contract } from "./contract.ts";
import type { Explanation } from "./explain.ts";
import { publicHost, withoutDefaultPort } from "./forwarded.ts";
import { plainPage } from "./plain-page.ts";
import { problemTitles } from "./problem.ts";
import type { Reply } from "./reply.ts";

/** Whether it is a person who sent a plain form, and whom JSON would say nothing. */
export function wantsPage(request: Request, { body }: Contract): boolean {
  return body !== undefined && isForm(request) && prefersHtml(request.headers.get("accept"));
}

/** What the person gets: the page that the form leads to, or one that says what is wrong. */
export async function pageOf(
  request: Request,
  contract: Contract,
  result: Reply | Explanation,
): Promise<Response> {
  if ("detail" in result) {
    const { status, detail, errors = [], headers = {} } = result;
    const texts = errors.map((error) => error.detail).filter((text) => text !== detail);
    const advice = "Go back with your browser’s back button: what you entered is still there.";
    const page = plainPage(status, problemTitles[status], [detail, ...texts, advice]);
    for (const [name, value] of Object.entries(headers)) page.headers.set(name, value);
    return page;
  }
  if (contract.form?.message !== undefined) await setFlash(contract.form.message);
  const location = contract.form?.redirectTo ?? back(request) ?? "/";
  return new Response(null, { status: 303, headers: { location } });
}

/** The page of this site that the form stands on. */
function back(request: Request): string | undefined {
  const referer = request.headers.get("referer");
  if (referer === null || !URL.canParse(referer)) return undefined;
  const { host, pathname, search } = new URL(referer);
  if (withoutDefaultPort(host) !== publicHost(request.headers)) return undefined;
  // Two slashes at the start would be another host.
  return pathname.replace(/^\/+/, "/") + search;
}
