import { TooManyRequests } from "../core/errors.ts";
import { tooLargeText, tooManyText } from "../core/status-texts.ts";
import { clientOf } from "../http/client-address.ts";
import { prefersHtml } from "../http/content-negotiation.ts";
import { isCrossSiteWrite } from "../http/csrf.ts";
import { HttpError } from "../http/http-error.ts";
import { isMultipart } from "../http/media-type.ts";
import { type ProblemStatus, problem } from "../http/problem.ts";
import { readBytes } from "../http/request-body.ts";
import { standalonePage } from "../http/standalone-page.ts";
import { areActionFieldsReadable, isActionId } from "./action-fields.ts";
import { actionHeader } from "./next-internals.ts";

/**
 * Refuses a body that is declared larger than `maxBytes`, which Next would answer with a bare "Internal Server Error"
 * before any action runs. The answer suits its reader: a hydrated form, a person, or a program. It is `undefined` for
 * every other request.
 */
export function refuseTooLarge(request: Request, maxBytes: number): Response | undefined {
  const size = Number(request.headers.get("content-length") ?? 0);
  return size <= maxBytes ? undefined : tooLarge(request, maxBytes);
}

/**
 * Refuses a form that was cut off or made by hand, so that it names no action, and a form in chunks that is larger than
 * `maxBytes`, whose size is known only after reading it. It also refuses a `Next-Action` header that can't be an id: Next
 * answers that with 30 bytes of its own, and logs an error with a stack for each. Returns `undefined` for every other
 * request.
 */
export async function refuseUnreadable(
  request: Request,
  maxBytes: number,
): Promise<Response | undefined> {
  const type = request.headers.get("content-type") ?? "";
  const hasParts = isMultipart(type);
  if (request.method !== "POST") return undefined;
  const action = request.headers.get(actionHeader);
  if (action !== null && !isActionId(action)) return unreadableForm(request);
  if (!hasParts && request.headers.has("content-length")) return undefined;
  let form: FormData | undefined;
  try {
    const bytes = await readBytes(request, maxBytes);
    if (!hasParts) return undefined;
    form = await new Response(Buffer.from(bytes), { headers: { "content-type": type } }).formData();
  } catch (error) {
    if (error instanceof HttpError) return tooLarge(request, maxBytes);
  }
  // A hydrated form's body has another format, and Next reports its errors itself.
  const isReadable = form && (action !== null || areActionFieldsReadable(form));
  return isReadable ? undefined : unreadableForm(request);
}

/**
 * Refuses a request of a client that sent too many requests in a short time. Returns `undefined` for every other request.
 *
 * @param take counts the request; it throws {@link TooManyRequests} above the limit
 */
export async function refuseTooMany(
  request: Request,
  take: (client: string) => Promise<void>,
): Promise<Response | undefined> {
  try {
    await take(clientOf(request));
    return undefined;
  } catch (error) {
    // Any other error, such as a database failure, lets the request pass: the code that needs the database reports it.
    if (!(error instanceof TooManyRequests)) return undefined;
    const isForm = request.method === "POST";
    const answer = refusalResponse(
      request,
      429,
      "Too many requests came from your address. Wait a little.",
      {
        title: "Too many requests",
        text: isForm
          ? "Very many requests came from your address in a short time, so nothing was saved. Wait a minute. Then go back with your browser’s back button, where what you entered is still there, and send it again."
          : "Very many requests came from your address in a short time. Wait a minute. Then reload this page.",
      },
    );
    answer.headers.set("retry-after", String(Math.max(1, Math.ceil(error.retryAfter))));
    return answer;
  }
}

/** Makes the answer to a form that names no action. */
export function unreadableForm(request: Pick<Request, "headers">): Response {
  return refusalResponse(
    request,
    400,
    "The form can’t be read. It was cut off, or no page of ours sent it.",
    {
      title: "This form could not be read",
      text: "Part of it was lost on its way, so nothing was saved. Go back with your browser’s back button: what you entered is still there. Then send it again.",
    },
  );
}

/** Makes the answer to a form of an older build's page. */
export function outdatedForm(request: Pick<Request, "headers">): Response {
  return refusalResponse(
    request,
    409,
    "The form is of an older version of this site. Nothing was saved.",
    {
      title: "This page is out of date",
      text: "The site has changed since you opened the page, so nothing was saved. Go back with your browser’s back button: what you entered is still there. Copy it, reload the page and send it again.",
    },
  );
}

/** Makes the answer to a body that is larger than `maxBytes`. */
export function tooLarge(request: Pick<Request, "headers">, maxBytes: number): Response {
  const most = Math.floor(maxBytes / 1024 / 1024);
  // The operation's spec may accept less, but it isn't known here.
  const detail = `The body is too large. Nothing here takes more than ${most} MiB.`;
  return refusalResponse(request, 413, detail, {
    title: "This is too much to send at once",
    text: "Nothing was saved. Go back with your browser’s back button: what you entered is still there. If the browser asks whether to send the form again, say yes. Then shorten it.",
  });
}

/** Refuses a write from another site's page, with or without a body. Returns `undefined` for every other request. */
export function refuseCrossSite(request: Request): Response | undefined {
  if (!isCrossSiteWrite(request)) return undefined;
  return refusalResponse(
    request,
    403,
    "This was sent from another site’s page, so nothing was saved.",
    {
      title: "This form was sent from another site",
      text: "It was not sent from one of our own pages, so nothing was saved. If you filled it in yourself, open the page here and send it again.",
    },
  );
}

function refusalResponse(
  request: Pick<Request, "headers">,
  status: ProblemStatus & (400 | 403 | 409 | 413 | 429),
  detail: string,
  page: { title: string; text: string },
): Response {
  if (request.headers.has(actionHeader)) {
    const known = new Map<number, string>([
      [413, tooLargeText],
      [429, tooManyText],
    ]);
    const text = known.get(status) ?? detail;
    return new Response(text, { status, headers: { "content-type": "text/plain" } });
  }
  if (!prefersHtml(request.headers.get("accept"))) return problem(status, detail);
  return standalonePage(status, page.title, [page.text]);
}
