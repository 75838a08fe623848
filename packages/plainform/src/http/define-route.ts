import "server-only";
import { compileSchema } from "../core/compiled-schema.ts";
import { handleRequest } from "./handle-request.ts";
import { methodNotAllowed } from "./method-not-allowed.ts";
import type { OperationSpec, Parsed } from "./operation-spec.ts";
import { problem } from "./problem.ts";
import type { RouteContext } from "./read-request.ts";
import { drain } from "./request-body.ts";

/** One operation of a resource. */
export interface Operation {
  readonly contract: OperationSpec;
  readonly handle: RouteHandler;
}

/** A route handler as Next calls it. */
export type RouteHandler = (request: Request, context: RouteContext) => Promise<Response>;

const methods = ["GET", "POST", "PUT", "PATCH", "DELETE"] as const;
export type Method = (typeof methods)[number];

type Operations = { readonly [M in Method]?: Operation };

/**
 * An operation of a resource: what it takes and answers, and what does it.
 *
 * @throws {DeveloperError} when the door can't read the body or the query, so that the document never describes one of these
 */
export function defineOperation<const C extends OperationSpec>(
  contract: C,
  work: (parsed: Parsed<C>) => Promise<unknown>,
): Operation {
  for (const schema of [contract.body, contract.query]) if (schema) compileSchema(schema);
  return {
    contract,
    handle: (request, context) => handleRequest(request, contract, work, context),
  };
}

/** The handlers of a route, by method. */
export type Handlers = Readonly<Record<Method | "HEAD" | "OPTIONS", RouteHandler>>;

/**
 * The handlers of a route, for every method: those that it has, `HEAD` where there is a `GET`, `OPTIONS`, and for the
 * others a 405 that says what is allowed.
 *
 * @example
 * export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoute({
 *   GET: defineOperation({ query: postQuery, response: postPage }, ({ query }) => posts.list(query)),
 * });
 */
export function defineRoute(operations: Operations): Handlers {
  const own = methods.filter((method) => operations[method]);
  const allow = own
    .flatMap((method) => (method === "GET" ? ["GET", "HEAD"] : method))
    .concat("OPTIONS")
    .join(", ");
  const refuse = async (request: Request) => {
    await drain(request);
    return methodNotAllowed(request, allow);
  };
  operationsByHandler.set(refuse, operations);
  return handlersOf(operations, refuse);
}

/** The handlers of an address where there is nothing. */
export function notFoundRoute(): Handlers {
  return handlersOf({}, async (request) => {
    await drain(request);
    return problem(404, "There is nothing at this address.");
  });
}

function handlersOf(operations: Operations, otherwise: RouteHandler): Handlers {
  const of = (method: Method) => operations[method]?.handle ?? otherwise;
  const head: RouteHandler = async (request, context) => {
    const { status, headers } = await of("GET")(request, context);
    return new Response(null, { status, headers });
  };
  return {
    GET: of("GET"),
    HEAD: head,
    POST: of("POST"),
    PUT: of("PUT"),
    PATCH: of("PATCH"),
    DELETE: of("DELETE"),
    OPTIONS: otherwise,
  };
}

const operationsByHandler = new WeakMap<RouteHandler, Operations>();

/** The operations of a route, by the handlers that its file exports. */
export function operationsOf({ OPTIONS }: Pick<Handlers, "OPTIONS">): Operations {
  return operationsByHandler.get(OPTIONS) ?? {};
}
