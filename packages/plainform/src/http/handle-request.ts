import { z } from "zod";
import { withBasePath } from "../core/base-path.ts";
import { DeveloperError } from "../core/developer-error.ts";
import { Stale } from "../core/errors.ts";
import { OperationAttempt } from "../core/operation-attempt.ts";
import { quality } from "./content-negotiation.ts";
import { isCrossSiteWrite } from "./csrf.ts";
import { errorToProblem } from "./error-to-problem.ts";
import { entityTagOf, matchesEntityTag } from "./etag.ts";
import { noFramework, type RouteFramework } from "./framework.ts";
import { errorPage, prefersPage, redirectToPage } from "./html-response.ts";
import { HttpError } from "./http-error.ts";
import { answerOnce } from "./idempotency.ts";
import { OperationResult, type StoredResponse } from "./operation-result.ts";
import type { OperationSpec, Parsed, Precondition } from "./operation-spec.ts";
import { problem } from "./problem.ts";
import {
  type RouteContext,
  readHeaders,
  readParams,
  readQuery,
  readValue,
} from "./read-request.ts";
import { drain, readBody } from "./request-body.ts";
import { serializeJson } from "./serialize-json.ts";

export interface HandleRequest {
  /**
   * Answers a request to a Route Handler: parses the request by its spec, runs the operation and answers with JSON. Errors are problem
   * documents (RFC 9457): 400 for a bad query or invalid JSON, 403, 404, 406, 409, 412, 413, 415, 422 with a pointer to
   * each bad value, the status of a thrown {@link DomainError}, and 500 with an id that is also in the log.
   *
   * A browser may send a plain form here too. It is answered with a redirect (303) or a page.
   *
   * The framework's redirect in an operation (Next's `redirect()`) is a result too. Other control flow, such as
   * `notFound()`, is left to the framework.
   *
   * @param operation its value becomes the answer's JSON, `undefined` becomes a 204, and a `Response` is sent as it is
   * @param context the route's context, which has its `params`
   * @example
   * export async function POST(request: Request) {
   *   return handleRequest(request, { body: postSchema }, async ({ body }) => {
   *     const post = await posts.create(body);
   *     return created(post, `/api/posts/${post.id}`);
   *   });
   * }
   */
  <const C extends OperationSpec>(
    request: Request,
    spec: C,
    operation: (parsed: Parsed<C>) => Promise<unknown>,
    context?: RouteContext,
  ): Promise<Response>;
}

/**
 * Makes `handleRequest` for the applications of a framework. They call it in their Route Handlers.
 *
 * @param framework the framework; leave it out on a server without one, which passes every `Request` to the returned
 *   function
 * @example const handleRequest = createHandleRequest();
 */
export function createHandleRequest(framework: RouteFramework = noFramework): HandleRequest {
  return (request, contract, operation, context) =>
    answer(framework, request, contract, operation, context);
}

async function answer<C extends OperationSpec>(
  framework: RouteFramework,
  request: Request,
  contract: C,
  operation: (parsed: Parsed<C>) => Promise<unknown>,
  context?: RouteContext,
): Promise<Response> {
  const { idempotency } = contract;
  const isRepeatable = idempotency !== undefined && request.headers.has("idempotency-key");
  const attempt = new OperationAttempt(isRepeatable);
  const forPerson = prefersPage(request, contract);
  try {
    if (!contract.anyOrigin && isCrossSiteWrite(request)) throw new HttpError(403, foreignText);
    if (!forPerson) negotiate(request, contract);
    const parsed = await readParts(request, contract, context);
    const work = async () => {
      const value = await attempt.run(() =>
        redirectAsOperationResult(framework, request, async () => operation(parsed as Parsed<C>)),
      );
      // With a key, the reply is written in the transaction of the work, so a reply that can't be written rolls it
      // back.
      if (!isRepeatable) attempt.finish();
      return value;
    };
    const reply = idempotency
      ? await answerOnce(idempotency, repeatable(request, parsed), async () =>
          kept(framework, contract, await work()),
        )
      : toReply(framework, contract, await work());
    attempt.finish();
    if (reply instanceof Response) return reply;
    const isLed = reply.status >= 300 && reply.status < 400;
    return forPerson && !isLed
      ? redirectToPage(framework, request, contract)
      : respond(request, contract, reply);
  } catch (error) {
    framework.rethrowControlFlow(error);
    await drain(request);
    const reads = request.method === "GET" || request.method === "HEAD";
    const saved = reads ? undefined : attempt.savedAfter(error);
    const explanation = errorToProblem(error, {
      saved,
      isRepeatable: isRepeatable && idempotency.store.isAtomic,
    });
    if (forPerson) return errorPage(explanation);
    const { status, detail, errors, id, headers } = explanation;
    return problem(status, detail, { errors, ...(id && { id }), ...(headers && { headers }) });
  }
}

/**
 * Makes the result for a record that was just created: a 201 with its location.
 *
 * @param location the path of the new record
 * @example return created(post, `/api/posts/${post.id}`);
 */
export function created(value: unknown, location: string): OperationResult {
  return new OperationResult(201, value, location);
}

/**
 * Turns a thrown redirect into a result. As an error it would roll back the transaction of a work with an
 * `Idempotency-Key`. A write redirects with a 303, because with the 307 of Next's `redirect()` the client would send
 * the write again to the new address.
 */
async function redirectAsOperationResult(
  framework: RouteFramework,
  request: Request,
  operation: () => Promise<unknown>,
): Promise<unknown> {
  try {
    return await operation();
  } catch (error) {
    const thrown = framework.redirectOf(error);
    if (thrown === undefined) throw error;
    const reads = request.method === "GET" || request.method === "HEAD";
    const status = reads || thrown.status !== 307 ? thrown.status : 303;
    return new OperationResult(status, undefined, thrown.location);
  }
}

/** The text for a write from another site's page. */
const foreignText = "This was sent from another site’s page, so nothing was saved.";

/** Refuses a client that can't read the answer before the operation runs. */
function negotiate(request: Request, { response }: OperationSpec): void {
  if (response && quality(request.headers.get("accept"), "application/json") === 0) {
    throw new HttpError(406, "This is answered as JSON. Accept application/json.");
  }
}

async function readParts(
  request: Request,
  contract: OperationSpec,
  context: RouteContext | undefined,
) {
  const parsed: Record<string, unknown> = {};
  if (contract.params) parsed.params = await readParams(contract.params, context);
  if (contract.headers) parsed.headers = await readHeaders(contract.headers, request);
  if (contract.query) parsed.query = await readQuery(contract.query, request);
  // A documented operation without a query schema rejects every query parameter.
  else if (contract.id) await readQuery(z.object({}), request);
  if (contract.body) {
    const body = await readBody(request, contract.maxBytes);
    parsed.body = await readValue(contract.body, request, body);
  }
  if (contract.conditional) parsed.precondition = preconditionOf(request);
  return parsed;
}

function repeatable({ headers, method, url }: Request, { body }: Record<string, unknown>) {
  const { pathname, search } = new URL(url);
  return {
    key: headers.get("idempotency-key"),
    method,
    path: pathname + search,
    body,
    headers,
  };
}

function kept(framework: RouteFramework, contract: OperationSpec, value: unknown): StoredResponse {
  const reply = toReply(framework, contract, value);
  if (!(reply instanceof Response)) return reply;
  throw new DeveloperError("PF-301");
}

/** Tests check each answer against the spec; in production the check would only cost time. */
const checksResponses = process.env.PLAINFORM_CHECK_RESPONSES === "1";

function toReply(
  framework: RouteFramework,
  contract: OperationSpec,
  value: unknown,
): StoredResponse | Response {
  if (value instanceof Response) return value;
  const result = value instanceof OperationResult ? value : undefined;
  const content = result ? result.value : value;
  const status = result?.status ?? contract.status ?? (content === undefined ? 204 : 200);
  const location = result?.location;
  const headers = location === undefined ? {} : { location: withBasePath(location, framework) };
  if (content === undefined) return { status, headers, body: null };
  if (checksResponses && contract.response) z.parse(contract.response, content);
  return { status, headers, body: serializeJson(content) };
}

/** Makes the response. A read with a matching `If-None-Match` gets a 304; any other failed condition is a 412. */
function respond(
  request: Request,
  contract: OperationSpec,
  { status, headers, body }: StoredResponse,
): Response {
  if (body === null) return new Response(null, { status, headers });
  const versioned = versionOf(contract, body);
  const { etag } = versioned;
  const all = { ...versioned, ...headers };
  if (request.method === "GET" || request.method === "HEAD") {
    const known = request.headers.get("if-none-match");
    const wanted = request.headers.get("if-match");
    if (wanted !== null && !matchesEntityTag(wanted, etag, false)) throw stale();
    if (known !== null && matchesEntityTag(known, etag, true)) {
      return new Response(null, { status: 304, headers: all });
    }
  }
  return new Response(body, { status, headers: { ...all, "content-type": "application/json" } });
}

/**
 * Returns the version headers. A record has a strong tag, which `If-Match` needs, so proxies must not compress it.
 * Lists (operations with a query) get a weak tag so that proxies may compress them, because no client sends `If-Match`
 * for a list.
 */
function versionOf({ query }: OperationSpec, body: string) {
  return query
    ? { etag: `W/${entityTagOf(body)}`, "cache-control": "private, no-cache" }
    : { etag: entityTagOf(body), "cache-control": "private, no-cache, no-transform" };
}

/** Returns the precondition of a write, which the operation checks against the record that it changes. */
function preconditionOf({ headers }: Request): Precondition | undefined {
  const wanted = headers.get("if-match");
  const unwanted = headers.get("if-none-match");
  if (wanted === null && unwanted === null) return undefined;
  return (current) => {
    const tag = entityTagOf(serializeJson(current));
    if (wanted !== null && !matchesEntityTag(wanted, tag, false)) throw stale();
    if (unwanted !== null && matchesEntityTag(unwanted, tag, true)) throw stale();
  };
}

function stale(): Stale {
  return new Stale("This was changed since you read it. Read it again before you change it.");
}
