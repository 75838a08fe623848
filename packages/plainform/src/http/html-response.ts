import { addressOf } from "../next/base-path.ts";
import { setFlash } from "../next/flash.ts";
import { prefersHtml } from "./accept.ts";
import type { Explanation } from "./error-to-problem.ts";
import { publicHost, withoutDefaultPort } from "./forwarded.ts";
import type { OperationSpec } from "./operation-spec.ts";
import { parseUrl } from "./parse-url.ts";
import { plainPage } from "./plain-page.ts";
import { problemTitles } from "./problem.ts";
import { isForm } from "./request-body.ts";

/** Whether it is a person who sent a plain form, and whom JSON would say nothing. */
export function prefersPage(request: Request, { body }: OperationSpec): boolean {
  return body !== undefined && isForm(request) && prefersHtml(request.headers.get("accept"));
}

/** What the person gets: a page that says what is wrong, where something is; else the page that the form leads to. */
export async function htmlResponse(
  request: Request,
  contract: OperationSpec,
  explanation?: Explanation,
): Promise<Response> {
  if (explanation) {
    const { status, detail, errors = [], headers = {}, isUnsaved } = explanation;
    const texts = errors.map((error) => error.detail).filter((text) => text !== detail);
    const advice = "Go back with your browser’s back button: what you entered is still there.";
    const all = [detail, ...texts, ...(isUnsaved ? [advice] : [])];
    const page = plainPage(status, problemTitles[status], all);
    for (const [name, value] of Object.entries(headers)) page.headers.set(name, value);
    return page;
  }
  if (contract.form?.message !== undefined) await setFlash(contract.form.message);
  const leadsTo = contract.form?.redirectTo;
  const location = leadsTo === undefined ? back(request) : addressOf(leadsTo);
  return new Response(null, { status: 303, headers: { location } });
}

/** The page of this site that the form stands on, or the first page. */
function back(request: Request): string {
  const page = parseUrl(request.headers.get("referer") ?? "");
  if (!page || withoutDefaultPort(page.host) !== publicHost(request.headers)) return addressOf("/");
  // Two slashes at the start would be another host.
  return page.pathname.replace(/^\/+/, "/") + page.search;
}
