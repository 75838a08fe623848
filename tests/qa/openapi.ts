import type { APIRequestContext } from "@playwright/test";
import { z } from "zod";

/** A schema of the document. */
export type JsonSchema = Record<string, unknown>;

/** An operation of the document, with what a request to it is made of. */
export interface ApiOperation {
  method: string;
  path: string;
  parameters: { name: string; in: "path" | "query" | "header"; schema: JsonSchema }[];
  /** The schema of the body by its media type. */
  body: Record<string, JsonSchema>;
  /** The schema of each answer by its status; without one it has no body. */
  answers: Record<string, { type: string; schema: JsonSchema } | undefined>;
}

interface Content {
  [type: string]: { schema: JsonSchema };
}

interface DocumentOperation {
  parameters?: ApiOperation["parameters"];
  requestBody?: { content: Content };
  responses: Record<string, { content?: Content }>;
}

interface ApiDocument {
  paths: Record<string, Record<string, DocumentOperation>>;
  components: { schemas: Record<string, JsonSchema> };
}

/** The API as its own document describes it, which is all that a stranger has. */
export interface DescribedApi {
  operations: ApiOperation[];
  /** What is wrong with a value under a schema of the document; nothing when it is valid. */
  errorsOf: (schema: JsonSchema, value: unknown) => string[];
  /** A schema with its `$ref` followed. */
  resolve: (schema: JsonSchema) => JsonSchema;
}

/** Reads the API's document. */
export async function describedApi(request: APIRequestContext): Promise<DescribedApi> {
  const document: ApiDocument = await (await request.get("/api/openapi.json")).json();
  const { schemas } = document.components;
  const operations = Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => operationOf(method, path, operation)),
  );
  const validators = new Map<string, z.ZodType>();
  return {
    operations,
    errorsOf: (schema, value) => {
      const key = JSON.stringify(schema);
      const validator = validators.get(key) ?? validatorOf(schema, schemas);
      validators.set(key, validator);
      const parsed = validator.safeParse(value);
      return parsed.success ? [] : [z.prettifyError(parsed.error)];
    },
    resolve: (schema) => {
      const name = typeof schema.$ref === "string" ? schema.$ref.split("/").at(-1) : undefined;
      return name === undefined ? schema : (schemas[name] ?? {});
    },
  };
}

function operationOf(method: string, path: string, operation: DocumentOperation): ApiOperation {
  const { parameters = [], requestBody, responses } = operation;
  return {
    method: method.toUpperCase(),
    path,
    parameters,
    body: Object.fromEntries(
      Object.entries(requestBody?.content ?? {}).map(([type, { schema }]) => [type, schema]),
    ),
    answers: Object.fromEntries(
      Object.entries(responses).map(([status, { content = {} }]) => {
        const [type, { schema } = { schema: {} }] = Object.entries(content)[0] ?? [];
        return [status, type === undefined ? undefined : { type, schema }];
      }),
    ),
  };
}

/** JSON Schema, which is what OpenAPI 3.1 has, by zod's own reader of it. */
function validatorOf(schema: JsonSchema, schemas: Record<string, JsonSchema>): z.ZodType {
  const own = JSON.stringify({ ...schema, $defs: schemas });
  return z.fromJSONSchema(JSON.parse(own.replaceAll("#/components/schemas/", "#/$defs/")));
}
