import type { IncomingMessage, ServerResponse } from "node:http";
import { isNativeSubmission } from "../config/render-native-submissions.ts";
import { isRouteHandler } from "../next-internals.ts";
import { completeResponse } from "./complete-response.ts";

/** How long the answer to a form is held back for its late parts, in milliseconds. */
const bound = 10_000;

/**
 * Completes the page that answers a form which a browser sends without scripts. The scripts may be switched off, or not
 * have arrived yet: then they take over the complete page. The answer of a Route Handler isn't held back.
 */
export function completeNativeAnswer(request: IncomingMessage, response: ServerResponse): void {
  if (request.method !== "POST" || !isNativeSubmission(request.headers)) return;
  // A compressed page can't be read, and Next compresses for a client that says that it accepts it.
  delete request.headers["accept-encoding"];
  completeResponse(response, bound, () => !isRouteHandler(request));
}
