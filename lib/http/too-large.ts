import { problem } from "./problem.ts";

/** How a 413 reaches the browser's side of a form: Next throws an error with a plain text answer as its message. */
export const tooLargeText = "413 Content Too Large";

/**
 * Answers a request that declares a body larger than `maxBytes`, in the form that its sender reads: a hydrated form,
 * a person, or a program. `undefined` for every other request.
 *
 * Next itself answers such a form with a bare "Internal Server Error".
 */
export function refuseTooLarge(request: Request, maxBytes: number): Response | undefined {
  if (Number(request.headers.get("content-length") ?? 0) <= maxBytes) return undefined;
  if (request.headers.has("next-action")) {
    return new Response(tooLargeText, { status: 413, headers: { "content-type": "text/plain" } });
  }
  if (request.headers.get("accept")?.includes("text/html")) {
    return new Response(page, {
      status: 413,
      headers: { "content-type": "text/html; charset=utf-8" },
    });
  }
  return problem(413, `The body is larger than ${Math.floor(maxBytes / 1024 / 1024)} MiB.`);
}

const page = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<link rel="icon" href="data:,">
<title>Too much to send</title>
<h1>This is too much to send at once</h1>
<p>Nothing was saved. Go back with your browser’s back button: what you entered is still there. Shorten it and send it again.</p>
</html>
`;
