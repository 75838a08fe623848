import { z } from "zod";
import { compileSchema } from "../core/compiled-schema.ts";
import { englishErrorMap } from "../core/messages/english.ts";
import { fromName, type Path, toPointer } from "../core/path.ts";
import type { FieldErrors } from "../core/validate/field-errors.ts";
import { parseSubmitted } from "../core/validate/parse-form.ts";
import { parseJson } from "../core/validate/parse-json.ts";
import { shapeOf } from "../core/zod/definition.ts";
import { HttpError } from "./http-error.ts";
import { parseFormBody } from "./parse-form-body.ts";
import type { ProblemError } from "./problem.ts";
import { type Body, parseJsonBody } from "./request-body.ts";

/** The second argument of a Next route handler. */
export interface RouteContext {
  params: Promise<Record<string, string | string[] | undefined>>;
}

/** @throws {HttpError} 404 */
export async function readParams(schema: z.core.$ZodObject, context: RouteContext | undefined) {
  const parsed = await z.safeParseAsync(schema, await context?.params);
  if (!parsed.success) throw new HttpError(404, "There is nothing at this address.");
  return parsed.data;
}

/** @throws {HttpError} 400 for each bad `parameter`, and for each that the schema doesn't know */
export async function readQuery(schema: z.core.$ZodObject, { url }: Request) {
  const start = url.indexOf("?");
  const query = new URLSearchParams(start === -1 ? "" : url.slice(start));
  const unknown = misnamed(schema, query);
  for (const name of unknown) query.delete(name);
  const parsed = await parseSubmitted(schema, query);
  const errors = [
    ...unknown.map((parameter) => ({ parameter, detail: "Leave this out: it means nothing here" })),
    ...(parsed.success
      ? exponents(schema, query, parsed.data)
      : flat(parsed, (parameter) => ({ parameter }))),
  ];
  if (parsed.success && errors.length === 0) return parsed.data;
  throw new HttpError(400, "The query has errors.", { errors: errors.slice(0, mostErrors) });
}

/** Returns the unknown parameters. If a misspelt filter were ignored, the answer would list everything. */
function misnamed(schema: z.core.$ZodObject, query: URLSearchParams): string[] {
  return [...new Set(query.keys())].filter(
    (name) => !Object.hasOwn(shapeOf(schema), String(fromName(name)[0])),
  );
}

/**
 * Returns an error for each number in exponent notation. A form accepts `1e1` from a person; a program has one way to
 * write a number.
 */
function exponents(
  schema: z.core.$ZodObject,
  query: URLSearchParams,
  data: Record<string, unknown>,
) {
  return Array.from(query).flatMap(([parameter, text]): ProblemError[] => {
    if (typeof data[parameter] !== "number" || !/e/i.test(text)) return [];
    const detail = compileSchema(schema).byName.get(parameter)?.messages.type;
    return [{ parameter, detail: detail ?? "Write the number in digits" }];
  });
}

/** @throws {HttpError} 400 for each bad `header` */
export async function readHeaders(schema: z.core.$ZodObject, request: Request) {
  const sent = Object.keys(shapeOf(schema)).flatMap((name) => {
    const value = request.headers.get(name);
    return value === null ? [] : [[name, value] as const];
  });
  const parsed = await z.safeParseAsync(schema, Object.fromEntries(sent), {
    error: englishErrorMap,
  });
  if (parsed.success) return parsed.data;
  const errors = distinct(parsed.error.issues, ([header]) => ({ header: String(header) }));
  throw new HttpError(400, "The headers have errors.", { errors });
}

/** @throws {HttpError} 422 with a pointer to each bad value; 400 for a body that can't be parsed */
export async function readValue(schema: z.core.$ZodType, request: Request, { kind, bytes }: Body) {
  const parsed =
    kind === "json" ? await parsedJson(schema, bytes) : await parsedForm(schema, request, bytes);
  if (parsed.success) return parsed.data;
  throw new HttpError(422, "The body has errors.", { errors: parsed.errors });
}

/** The most errors in an answer, because a body could have an error every two characters. */
const mostErrors = 100;

async function parsedJson(schema: z.core.$ZodType, bytes: Uint8Array) {
  const { value, json } = parseJsonBody(bytes);
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    const detail = "Send a JSON object: its names and values between { and }";
    return { success: false as const, errors: [{ pointer: "", detail }] };
  }
  return judged(schema, value, json);
}

/** Validates a JSON value. */
async function judged(schema: z.core.$ZodType, value: object, json?: string) {
  const parsed = await parseJson(schema, value, json);
  if (parsed.success) return parsed;
  const errors = distinct(parsed.errors, (path) => ({ pointer: toPointer(path) }));
  return { success: false as const, errors };
}

/** Returns the distinct errors of each place, because two rules may have the same message. */
function distinct(
  issues: readonly { path: Path; message: string }[],
  at: (path: Path) => Omit<ProblemError, "detail">,
): ProblemError[] {
  const errors = new Map<string, ProblemError>();
  for (const { path, message: detail } of issues) {
    if (errors.size === mostErrors) break;
    const error = { ...at(path), detail };
    errors.set(JSON.stringify(error), error);
  }
  return [...errors.values()];
}

async function parsedForm(schema: z.core.$ZodType, request: Request, bytes: Uint8Array) {
  const data = await parseFormBody(request, bytes);
  const parsed = await parseSubmitted(schema, data);
  if (parsed.success) return request.method === "PATCH" ? emptied(schema, data, parsed) : parsed;
  const errors = flat(parsed, (name) => ({ pointer: toPointer(fromName(name)) }), { pointer: "" });
  return { success: false as const, errors: errors.slice(0, mostErrors) };
}

/**
 * Decides the value of each empty control in a PATCH. An empty control of an optional field normally means that the
 * field is absent, but in a PATCH an absent field keeps its value, which the sender didn't mean. Such a field becomes
 * null if the schema allows it, and an empty text otherwise.
 */
async function emptied(schema: z.core.$ZodType, data: FormData, { data: read }: { data: unknown }) {
  const known = read as Record<string, unknown>;
  const empty = [...new Set(data.keys())]
    .filter((name) => data.getAll(name).every((value) => value === ""))
    .map((name) => String(fromName(name)[0]))
    .filter((key) => known[key] === undefined);
  const nothing = async (key: string) =>
    (await judged(schema, { [key]: null })).success ? null : "";
  const entries = await Promise.all(empty.map(async (key) => [key, await nothing(key)]));
  const parsed = await judged(schema, Object.fromEntries(entries));
  return parsed.success ? { ...parsed, data: { ...known, ...(parsed.data as object) } } : parsed;
}

function flat(
  { fieldErrors, formErrors }: { fieldErrors: FieldErrors; formErrors: string[] },
  at: (name: string) => Omit<ProblemError, "detail">,
  whole: Omit<ProblemError, "detail"> = {},
): ProblemError[] {
  return [
    ...Object.entries(fieldErrors).flatMap(([name, details]) =>
      details.map((detail) => ({ ...at(name), detail })),
    ),
    ...formErrors.map((detail) => ({ ...whole, detail })),
  ];
}
