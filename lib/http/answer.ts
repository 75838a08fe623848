import "server-only";
import { unstable_rethrow } from "next/navigation";
import type { z } from "zod";
import { DomainError } from "../errors.ts";
import { parseFormAsync } from "../form/parse-form.ts";
import { parseJson } from "../form/parse-json.ts";
import { fromName, toPointer } from "../form/path.ts";
import { logUnexpected } from "../log-unexpected.ts";
import { readJson } from "./body.ts";
import { type ProblemStatus, problem } from "./problem.ts";
import { Refusal } from "./refusal.ts";

/** What a route takes. Each part is parsed before the operation sees it. */
export interface RouteContract {
  /** Of the path. One that doesn't parse is a 404: there is nothing with such an id. */
  params?: z.ZodObject;
  /** Of the query, read as a form sent by GET. */
  query?: z.ZodObject;
  /** Of the JSON body. */
  body?: z.ZodObject;
}

type Parsed<C extends RouteContract> = {
  [Part in keyof C]: C[Part] extends z.ZodType ? z.output<C[Part]> : never;
};

/** The second argument of a Next route handler. */
export interface RouteContext {
  params: Promise<Record<string, string | string[] | undefined>>;
}

/**
 * The JSON door: parses the request by its contract, runs the operation and answers with JSON. Errors are problem
 * documents (RFC 9457): 400 for a bad query or no JSON, 404, 409, 413, 415, 422 with a pointer to each bad value,
 * and 500 with an id that the log has too.
 *
 * @param operation its value becomes a 200 with that JSON, `undefined` a 204, and a `Response` is sent as it is
 * @param context the route's own, for its `params`
 * @example
 * export async function GET(request: Request, context: RouteContext) {
 *   return answer(request, { params: z.object({ id: z.uuid() }) }, ({ params }) => posts.get(params.id), context);
 * }
 */
export async function answer<const C extends RouteContract>(
  request: Request,
  contract: C,
  operation: (parsed: Parsed<C>) => Promise<unknown>,
  context?: RouteContext,
): Promise<Response> {
  try {
    const parsed = {
      ...(contract.params && { params: await readParams(contract.params, context) }),
      ...(contract.query && { query: await readQuery(contract.query, request) }),
      ...(contract.body && { body: await readBody(contract.body, request) }),
    } as Parsed<C>;
    const value = await operation(parsed);
    if (value instanceof Response) return value;
    return value === undefined ? new Response(null, { status: 204 }) : Response.json(value);
  } catch (error) {
    unstable_rethrow(error);
    return explain(error);
  }
}

/**
 * A 201 for what was just made.
 *
 * @param location where it is now
 */
export function created(value: unknown, location: string): Response {
  return Response.json(value, { status: 201, headers: { location } });
}

async function readParams(schema: z.ZodObject, context: RouteContext | undefined) {
  const parsed = await schema.safeParseAsync(await context?.params);
  if (!parsed.success) throw new Refusal(404, "There is nothing at this address.");
  return parsed.data;
}

async function readQuery(schema: z.ZodObject, request: Request) {
  const parsed = await parseFormAsync(schema, new URL(request.url).searchParams);
  if (parsed.success) return parsed.data;
  const errors = [
    ...Object.entries(parsed.fieldErrors).flatMap(([parameter, details]) =>
      details.map((detail) => ({ parameter, detail })),
    ),
    ...parsed.formErrors.map((detail) => ({ detail })),
  ];
  throw new Refusal(400, "The query has errors.", { errors });
}

/** A body can have an error every two characters; an answer has no more than these. */
const mostErrors = 100;

async function readBody(schema: z.ZodObject, request: Request) {
  const parsed = await parseJson(schema, await readJson(request));
  if (parsed.success) return parsed.data;
  const errors = parsed.errors.slice(0, mostErrors).map(({ path, message }) => ({
    pointer: toPointer(path),
    detail: message,
  }));
  throw new Refusal(422, "The body has errors.", { errors });
}

function explain(error: unknown): Response {
  if (error instanceof Refusal) {
    return problem(error.status, error.message, error.errors && { errors: error.errors });
  }
  if (error instanceof DomainError) {
    const { field, message } = error;
    const errors =
      field === undefined ? [] : [{ pointer: toPointer(fromName(field)), detail: message }];
    return problem(error.status as ProblemStatus, message, errors.length > 0 ? { errors } : {});
  }
  const id = logUnexpected("A request could not be answered", error);
  return problem(500, "Something went wrong. Nothing was saved. Try again.", { id });
}
