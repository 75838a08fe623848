import { prefersHtml } from "./accept.ts";
import { isCrossSiteWrite } from "./cross-site.ts";
import { plainPage } from "./plain-page.ts";
import { type ProblemStatus, problem } from "./problem.ts";
import { tooLargeText } from "./too-large.ts";

/**
 * Answers what Next would answer with a bare "Internal Server Error" before any action runs: a body that is declared
 * larger than `maxBytes`. Speaks to whom it answers: a hydrated form, a person, or a program. `undefined` for every other
 * request.
 */
export function refuseTooLarge(request: Request, maxBytes: number): Response | undefined {
  if (Number(request.headers.get("content-length") ?? 0) <= maxBytes) return undefined;
  const most = Math.floor(maxBytes / 1024 / 1024);
  // The contract may take less, which isn't known here.
  const detail = `The body is too large. Nothing here takes more than ${most} MiB.`;
  return refusal(request, 413, detail, {
    title: "This is too much to send at once",
    text: "Nothing was saved. Go back with your browser’s back button: what you entered is still there. If the browser asks whether to send the form again, say yes. Then shorten it.",
  });
}

/** {@link refuseTooLarge} for what another site's page sent, be it a form or an empty POST. */
export function refuseForeign(request: Request): Response | undefined {
  if (!isCrossSiteWrite(request)) return undefined;
  return refusal(request, 403, "This was sent from another site’s page, so nothing was saved.", {
    title: "This form was sent from another site",
    text: "It was not sent from one of our own pages, so nothing was saved. If you filled it in yourself, open the page here and send it again.",
  });
}

function refusal(
  request: Request,
  status: ProblemStatus & (403 | 413),
  detail: string,
  page: { title: string; text: string },
): Response {
  if (request.headers.has("next-action")) {
    const text = status === 413 ? tooLargeText : detail;
    return new Response(text, { status, headers: { "content-type": "text/plain" } });
  }
  if (!prefersHtml(request.headers.get("accept"))) return problem(status, detail);
  return plainPage(status, page.title, [page.text]);
}
