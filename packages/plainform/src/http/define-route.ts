import type { BasePath } from "../core/base-path.ts";
import { compileSchema } from "../core/compiled-schema.ts";
import { noFramework, type RouteFramework } from "./framework.ts";
import { createHandleRequest, type HandleRequest } from "./handle-request.ts";
import { methodNotAllowed } from "./method-not-allowed.ts";
import type { OperationSpec, Parsed } from "./operation-spec.ts";
import { problem } from "./problem.ts";
import type { RouteContext } from "./read-request.ts";
import { drain } from "./request-body.ts";

/** One operation of a resource. */
export interface Operation {
  readonly contract: OperationSpec;
  /** Answers a request through the JSON door of the route that it is an operation of. */
  readonly handle: (
    handleRequest: HandleRequest,
    request: Request,
    context: RouteContext | undefined,
  ) => Promise<Response>;
}

/** A handler of a route, as Next calls it. A server without a framework gives the `params` of the path in the same way. */
export type RouteHandler = (request: Request, context?: RouteContext) => Promise<Response>;

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
    handle: (handleRequest, request, context) => handleRequest(request, contract, work, context),
  };
}

/** The handlers of a route, by method. */
export type Handlers = Readonly<Record<Method | "HEAD" | "OPTIONS", RouteHandler>>;

export interface DefineRoute {
  /**
   * The handlers of a route, for every method: those that it has, `HEAD` where there is a `GET`, `OPTIONS`, and for the
   * others a 405 that says what is allowed.
   *
   * @example
   * export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoute({
   *   GET: defineOperation({ query: postQuery, response: postPage }, ({ query }) => posts.list(query)),
   * });
   */
  (operations: Operations): Handlers;
}

/**
 * Makes the routes of a framework's applications.
 *
 * @param framework none on a server without a framework
 * @example const defineRoute = createDefineRoute();
 */
export function createDefineRoute(framework: RouteFramework = noFramework): DefineRoute {
  const handleRequest = createHandleRequest(framework);
  return (operations) => {
    const own = methods.filter((method) => operations[method]);
    const allow = own
      .flatMap((method) => (method === "GET" ? ["GET", "HEAD"] : method))
      .concat("OPTIONS")
      .join(", ");
    const refuse = async (request: Request) => {
      await drain(request);
      return methodNotAllowed(request, allow);
    };
    routesByHandler.set(refuse, { operations, framework });
    const handlers = own.map((method): [Method, RouteHandler] => [
      method,
      (request, context) =>
        (operations[method] as Operation).handle(handleRequest, request, context),
    ]);
    return handlersOf(Object.fromEntries(handlers), refuse);
  };
}

/** The handlers of an address where there is nothing. */
export function notFoundRoute(): Handlers {
  return handlersOf({}, async (request) => {
    await drain(request);
    return problem(404, "There is nothing at this address.");
  });
}

function handlersOf(
  handlers: { readonly [M in Method]?: RouteHandler },
  otherwise: RouteHandler,
): Handlers {
  const of = (method: Method) => handlers[method] ?? otherwise;
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

/** What a route was made of. */
export interface Route {
  readonly operations: Operations;
  /** Where the application lies. */
  readonly framework: BasePath;
}

const routesByHandler = new WeakMap<RouteHandler, Route>();

/** What a route was made of, by the handlers that its file exports. */
export function routeOf({ OPTIONS }: Pick<Handlers, "OPTIONS">): Route {
  return routesByHandler.get(OPTIONS) ?? { operations: {}, framework: noFramework };
}
