import type { BasePath } from "../core/base-path.ts";
import { compileSchema } from "../core/compiled-schema.ts";
import { noFramework, type RouteFramework } from "./framework.ts";
import { createHandleRequest, type HandleRequest } from "./handle-request.ts";
import { methodNotAllowed } from "./method-not-allowed.ts";
import type { OperationSpec, Parsed } from "./operation-spec.ts";
import { problem } from "./problem.ts";
import type { RouteContext } from "./read-request.ts";
import { drain } from "./request-body.ts";

/** One operation of a route. */
export interface Operation {
  readonly contract: OperationSpec;
  /** Answers a request with the `handleRequest` of its route. */
  readonly handle: (
    handleRequest: HandleRequest,
    request: Request,
    context: RouteContext | undefined,
  ) => Promise<Response>;
}

/** A route handler with Next's signature. A server without a framework passes the path's `params` in the same form. */
export type RouteHandler = (request: Request, context?: RouteContext) => Promise<Response>;

const routeMethods = ["GET", "POST", "PUT", "PATCH", "DELETE"] as const;
export type Method = (typeof routeMethods)[number];

type Operations = { readonly [M in Method]?: Operation };

/**
 * Defines an operation of a route: its spec, and the function that does the work.
 *
 * @example defineOperation({ body: postSchema, status: 201 }, ({ body }) => posts.create(body))
 *
 * @throws {DeveloperError} if a route can't read the body's or the query's schema. The error comes when the module
 *   loads, so the OpenAPI document never describes such a schema.
 */
export function defineOperation<const C extends OperationSpec>(
  spec: C,
  work: (parsed: Parsed<C>) => Promise<unknown>,
): Operation {
  for (const schema of [spec.body, spec.query]) if (schema) compileSchema(schema);
  return {
    contract: spec,
    handle: (handleRequest, request, context) => handleRequest(request, spec, work, context),
  };
}

/** The handlers of a route, by method. */
export type Handlers = Readonly<Record<Method | "HEAD" | "OPTIONS", RouteHandler>>;

export interface DefineRoute {
  /**
   * Makes the handlers of a route for every method: the given operations, `HEAD` if there is a `GET`, `OPTIONS`, and a
   * 405 with the allowed methods for all others.
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
 * @param framework the framework; leave it out on a server without one
 * @example const defineRoute = createDefineRoute();
 */
export function createDefineRoute(framework: RouteFramework = noFramework): DefineRoute {
  const handleRequest = createHandleRequest(framework);
  return (operations) => {
    const own = routeMethods.filter((method) => operations[method]);
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

/** Makes the handlers of an address where nothing is: every method gets a 404. */
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

/** The parts that a route was made of. */
export interface Route {
  readonly operations: Operations;
  /** The application's base path. */
  readonly framework: BasePath;
}

const routesByHandler = new WeakMap<RouteHandler, Route>();

/** Returns the parts of a route, by the handlers that its file exports. */
export function routeOf({ OPTIONS }: Pick<Handlers, "OPTIONS">): Route {
  return routesByHandler.get(OPTIONS) ?? { operations: {}, framework: noFramework };
}
