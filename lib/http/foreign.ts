import { isForeign } from "./origin.ts";
import { problem } from "./problem.ts";

/** What a browser sends to another site without asking it first (no CORS preflight). */
const unasked = /^(multipart\/form-data|application\/x-www-form-urlencoded|text\/plain)\s*(;|$)/i;

/**
 * Answers a form that another site's page sent, in words. `undefined` for every other request.
 *
 * Next itself answers such a form with a bare "Internal Server Error" before any action runs.
 */
export function refuseForeign(request: Request): Response | undefined {
  if (request.method !== "POST" || !isForeign(request.headers)) return undefined;
  if (!unasked.test(request.headers.get("content-type") ?? "")) return undefined;
  if (request.headers.get("accept")?.includes("text/html")) {
    return new Response(page, {
      status: 403,
      headers: { "content-type": "text/html; charset=utf-8" },
    });
  }
  return problem(403, "This form was sent from another site, so nothing was saved.");
}

const page = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<link rel="icon" href="data:,">
<title>Sent from another site</title>
<h1>This form was sent from another site</h1>
<p>It was not sent from one of our own pages, so nothing was saved. If you filled it in yourself, open the page here and send it again.</p>
</html>
`;
