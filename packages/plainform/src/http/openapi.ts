import { z } from "zod";
import { createDocument, type ZodOpenApiOperationObject } from "zod-openapi";
import { shapeOf } from "../core/zod/definition.ts";
import { type Method, type RouteHandler, routeOf } from "./define-route.ts";
import { cookiePath } from "./framework.ts";
import { formTypes } from "./media-type.ts";
import { contains, OpenApiSchemas } from "./openapi-schema.ts";
import type { OperationSpec } from "./operation-spec.ts";
import { type ProblemStatus, problemTitles } from "./problem.ts";

/** The title of the API, and the facts that concern all of it. */
export type ApiInfo = {
  title: string;
  version: string;
  description: string;
  license: { name: string; identifier: string };
};

/** The routes by address: `{ "/api/posts/{id}": await import("./posts/[id]/route.ts") }`. */
export type Routes = Readonly<Record<string, { OPTIONS: RouteHandler }>>;

/**
 * Describes an API from the specs of its routes.
 *
 * @param tags the descriptions of the routes' groups, by the address's second part (`posts` for `/api/posts`)
 * @returns an OpenAPI 3.1 document, as plain JSON
 * @see https://spec.openapis.org/oas/v3.1.1.html
 */
export function openApi(
  info: ApiInfo,
  tags: Readonly<Record<string, string>>,
  routes: Routes,
): ReturnType<typeof createDocument> {
  const twins = new OpenApiSchemas();
  // An API without routes lies at the root.
  const [server = "/"] = Object.values(routes).map((route) => cookiePath(routeOf(route).framework));
  const paths = Object.entries(routes).map(([path, route]) => {
    const operations = Object.entries(routeOf(route).operations).map(([method, { contract }]) => [
      method.toLowerCase(),
      describeOperation(method as Method, path, contract, twins),
    ]);
    return [path, Object.fromEntries(operations)];
  });
  try {
    return createDocument(
      {
        openapi: "3.1.1",
        info,
        servers: [{ url: server }],
        // The API has no authentication of its own.
        security: [],
        tags: Object.entries(tags).map(([name, description]) => ({ name, description })),
        paths: Object.fromEntries(paths),
      },
      { allowEmptySchema: mayBeAnything },
    );
  } finally {
    twins.forget();
  }
}

/** The schema types that may have an empty description. An unknown part doesn't fail the document. */
const mayBeAnything = Object.fromEntries(
  [
    "catch",
    "custom",
    "default",
    "intersection",
    "lazy",
    "literal",
    "nonoptional",
    "nullable",
    "optional",
    "pipe",
    "prefault",
    "promise",
    "readonly",
    "transform",
  ].map((type) => [type, true]),
);

const problemDocument = z
  .object({
    type: z.literal("about:blank"),
    title: z.string(),
    status: z.int().min(400).max(599),
    detail: z.string().meta({ description: "What to do about it." }),
    errors: z
      .array(
        z.object({
          pointer: z
            .string()
            .optional()
            .meta({ description: "Where in the body, as a JSON Pointer: `/title`." }),
          parameter: z.string().optional().meta({ description: "Which parameter of the query." }),
          header: z.string().optional().meta({ description: "Which header." }),
          detail: z.string().meta({ description: "What to do about it: “Enter a title”." }),
        }),
      )
      .optional()
      .meta({ description: "What is wrong with each part." }),
    id: z.string().optional().meta({ description: "Of a 500: under which the log has it." }),
  })
  .meta({ id: "Problem", description: "An error (RFC 9457)." });

const etag = z.string().meta({ description: "The version that this is.", example: '"x1Y2z3"' });
const location = z.string().meta({ description: "Where it is now." });
const condition = (description: string) => z.string().optional().meta({ description });
const writeConditions = {
  "If-Match": condition(
    "Only if the `ETag` of what is there is this one. Else the last write wins.",
  ),
  "If-None-Match": condition("Not if the `ETag` of what is there is this one."),
};
const readConditions = {
  "If-None-Match": condition("Not if the `ETag` is this one: the answer is a 304 without a body."),
};
const repetition = {
  "Idempotency-Key": z.string().min(1).max(255).optional().meta({
    description:
      "A text that you make up, such as a UUID. The same request with the same key and the same credentials, within 24 hours, gets the first answer again and does nothing.",
    example: '"8e03978e-40d5-43dd-bc93-6894a57f9324"',
  }),
};

function describeOperation(
  method: Method,
  path: string,
  contract: OperationSpec,
  twins: OpenApiSchemas,
): ZodOpenApiOperationObject {
  const { id, summary, description, params, query, headers, body } = contract;
  const header = z.object({
    ...(headers && shapeOf(headers)),
    ...(method === "GET" && readConditions),
    ...(contract.conditional && writeConditions),
    ...(contract.idempotency && repetition),
  });
  const asked = {
    ...(params && { path: twins.of(params, "form") }),
    ...(query && { query: twins.of(query, "form") }),
    ...(Object.keys(header.shape).length > 0 && { header: twins.of(header, "form") }),
  };
  return {
    ...(id && { operationId: id }),
    ...(summary && { summary }),
    ...(description && { description }),
    tags: [tagOf(path)],
    requestParams: asked,
    ...(body && {
      requestBody: {
        required: true,
        content: Object.fromEntries(
          bodyTypes(method, body).map((type) => [
            type,
            { schema: twins.of(body, formTypes.includes(type) ? "form" : "json") },
          ]),
        ),
      },
    }),
    responses: {
      ...success(method, contract, twins),
      ...Object.fromEntries(
        problemsOf(method, contract).map((status) => [status, problemResponse(status)]),
      ),
    },
  };
}

function bodyTypes(method: Method, body: z.core.$ZodType): string[] {
  // Only multipart form data can carry a file.
  if (contains(body, "form", ({ type }) => type === "file")) return ["multipart/form-data"];
  const json = ["application/json"];
  return method === "PATCH"
    ? [...json, "application/merge-patch+json", ...formTypes]
    : [...json, ...formTypes];
}

function success(method: Method, contract: OperationSpec, twins: OpenApiSchemas) {
  const { response, status = response ? 200 : 204 } = contract;
  if (!response) return { [status]: { description: "Done." } };
  const done = {
    description: status === 201 ? "Made." : "Done.",
    headers: z.object({ ETag: etag, ...(status === 201 && { Location: location }) }),
    content: { "application/json": { schema: twins.of(response, "answer") } },
  };
  return {
    [status]: done,
    ...(method === "GET" && {
      304: { description: "As you know it.", headers: z.object({ ETag: etag }) },
    }),
    ...(contract.body && {
      303: {
        description: "A browser’s form: to a page.",
        headers: z.object({ Location: z.string().meta({ description: "The page." }) }),
      },
    }),
  };
}

/** Returns the error statuses of an operation: the door's and the operation's own. */
function problemsOf(method: Method, contract: OperationSpec): ProblemStatus[] {
  const {
    id,
    params,
    query,
    headers,
    body,
    response,
    conditional,
    idempotency,
    anyOrigin,
    problems = [],
  } = contract;
  // The address answers 405 to a method that isn't described.
  const all: ProblemStatus[] = [...problems, 405, 500];
  if (id || query || headers || body) all.push(400);
  if (idempotency) all.push(400, 409, 422);
  if (params) all.push(404);
  if (response) all.push(406);
  if (conditional || response) all.push(412);
  if (method === "POST" && !anyOrigin) all.push(403);
  if (body) all.push(413, 415, 422);
  return [...new Set(all)].sort();
}

function problemResponse(status: ProblemStatus) {
  return {
    description: problemTitles[status],
    ...(status === 405 && {
      headers: z.object({ Allow: z.string().meta({ description: "Which methods there are." }) }),
    }),
    ...(status === 429 && {
      headers: z.object({ "Retry-After": z.string().meta({ description: "Seconds to wait." }) }),
    }),
    content: { "application/problem+json": { schema: problemDocument } },
  };
}

/** `/api/posts/{id}` → `posts` */
function tagOf(path: string): string {
  return path.split("/")[2] ?? "api";
}
