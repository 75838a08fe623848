/** The parts of a schema in the document that the page shows. */
export interface Schema {
  $ref?: string;
  type?: string;
  format?: string;
  description?: string;
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  anyOf?: Schema[];
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  default?: unknown;
}

/** The parts of the document that the page shows. */
export interface ApiDocument {
  info: { description?: string };
  tags?: { name: string; description?: string }[];
  paths?: Record<string, Record<string, DocumentOperation>>;
  components?: { schemas?: Record<string, Schema> };
}

interface DocumentOperation {
  operationId?: string;
  summary?: string;
  description?: string;
  tags?: string[];
  parameters?: { name: string; in: string; required?: boolean; schema?: Schema }[];
  requestBody?: { content: Content };
  responses?: Record<string, { description?: string; content?: Content }>;
}

type Content = Record<string, { schema?: Schema }>;

/** One part of a request or of an answer, described in words. */
export interface Part {
  name: string;
  /** The type in words: “text, at most 200 characters”. */
  kind: string;
  /** The name of the part’s schema, if it has one. */
  schema?: string | undefined;
  isRequired: boolean;
  description?: string | undefined;
}

/** An operation as the page shows it. */
export interface OperationView {
  id: string;
  method: string;
  path: string;
  summary: string;
  description?: string | undefined;
  parameters: (Part & { place: string })[];
  body?: { schema?: string | undefined; types: string[] };
  answers: { status: string; description: string; schema?: string | undefined }[];
}

/** Returns the operations of a tag, in the document's order. */
export function operations({ paths = {} }: ApiDocument, tag: string): OperationView[] {
  return Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item)
      .filter(([, operation]) => operation.tags?.includes(tag))
      .map(([method, operation]) => viewOf(method, path, operation)),
  );
}

function viewOf(method: string, path: string, operation: DocumentOperation): OperationView {
  const { operationId, summary = "", description, parameters = [], requestBody } = operation;
  return {
    id: operationId ?? `${method} ${path}`,
    method: method.toUpperCase(),
    path,
    summary,
    description,
    parameters: parameters.map(({ name, in: place, required = false, schema = {} }) => ({
      ...partOf(name, schema, required),
      place,
    })),
    ...(requestBody && {
      body: { schema: schemaIn(requestBody.content), types: Object.keys(requestBody.content) },
    }),
    answers: Object.entries(operation.responses ?? {}).map(([status, answer]) => ({
      status,
      description: answer.description ?? "",
      schema: answer.content && schemaIn(answer.content),
    })),
  };
}

/** Returns the parts of an object. */
export function partsOf({ properties = {}, required = [] }: Schema): Part[] {
  return Object.entries(properties).map(([name, part]) =>
    partOf(name, part, required.includes(name)),
  );
}

function partOf(name: string, schema: Schema, isRequired: boolean): Part {
  const { description } = schema;
  return { name, kind: kindOf(schema), schema: nameOf(schema), isRequired, description };
}

/** Describes a schema in words: `{ type: "string", maxLength: 200 }` → “text, at most 200 characters” */
function kindOf(schema: Schema): string {
  const { type = "", format = "", items = {}, anyOf } = schema;
  if (nameOf(schema) !== undefined) return "";
  if (anyOf) return anyOf.map(kindOf).join(" or ");
  if (type === "array") return `a list, each ${nameOf(items) ?? kindOf(items)}`;
  return [words[format] ?? words[type] ?? "a value", ...limitsOf(schema)].join(", ");
}

function* limitsOf({ minimum, maximum, minLength, maxLength, default: usual }: Schema) {
  if (minimum !== undefined && maximum !== undefined) yield `from ${minimum} to ${maximum}`;
  if (minLength !== undefined && minLength > 0) yield "not empty";
  if (maxLength !== undefined) yield `at most ${maxLength.toLocaleString("en")} characters`;
  if (usual !== undefined) yield `${usual} unless you say otherwise`;
}

const words: Record<string, string> = {
  string: "text",
  integer: "a whole number",
  object: "an object",
  null: "null",
  uuid: "a UUID",
  email: "an email address",
  "date-time": "a time in UTC (ISO 8601)",
};

function schemaIn(content: Content): string | undefined {
  return nameOf(Object.values(content)[0]?.schema ?? {});
}

/** `{ $ref: "#/components/schemas/Post" }` → `Post` */
function nameOf({ $ref }: Schema): string | undefined {
  return $ref?.split("/").at(-1);
}
