import type { z } from "zod";
import type { FieldErrors } from "../form/issues.ts";
import { parseFormAsync } from "../form/parse-form.ts";
import { parseJson } from "../form/parse-json.ts";
import { fromName, toPointer } from "../form/path.ts";
import { type Body, parseFormBody, parseJsonBody } from "./body.ts";
import type { ProblemError } from "./problem.ts";
import { Refusal } from "./refusal.ts";

/** The second argument of a Next route handler. */
export interface RouteContext {
  params: Promise<Record<string, string | string[] | undefined>>;
}

/** @throws {Refusal} 404 */
export async function readParams(schema: z.ZodObject, context: RouteContext | undefined) {
  const parsed = await schema.safeParseAsync(await context?.params);
  if (!parsed.success) throw new Refusal(404, "There is nothing at this address.");
  return parsed.data;
}

/** @throws {Refusal} 400 with each bad `parameter` */
export async function readQuery(schema: z.ZodObject, { url }: Request) {
  const start = url.indexOf("?");
  const query = new URLSearchParams(start === -1 ? "" : url.slice(start));
  const parsed = await parseFormAsync(schema, query);
  if (parsed.success) return parsed.data;
  throw new Refusal(400, "The query has errors.", {
    errors: flat(parsed, (parameter) => ({ parameter })),
  });
}

/** @throws {Refusal} 400 with each bad `header` */
export async function readHeaders(schema: z.ZodObject, request: Request) {
  const sent = Object.keys(schema.shape).flatMap((name) => {
    const value = request.headers.get(name);
    return value === null ? [] : [[name, value] as const];
  });
  const parsed = await schema.safeParseAsync(Object.fromEntries(sent));
  if (parsed.success) return parsed.data;
  const errors = parsed.error.issues.map(({ path, message }) => ({
    header: String(path[0]),
    detail: message,
  }));
  throw new Refusal(400, "The headers have errors.", { errors });
}

/** @throws {Refusal} 422 with a pointer to each bad value; 400 when the body can't be taken apart */
export async function readValue(schema: z.ZodType, request: Request, { kind, bytes }: Body) {
  const parsed =
    kind === "json" ? await parsedJson(schema, bytes) : await parsedForm(schema, request, bytes);
  if (parsed.success) return parsed.data;
  throw new Refusal(422, "The body has errors.", { errors: parsed.errors });
}

/** A body can have an error every two characters; an answer has no more than these. */
const mostErrors = 100;

async function parsedJson(schema: z.ZodType, bytes: Uint8Array) {
  const value = parseJsonBody(bytes);
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    const detail = "Send a JSON object: its names and values between { and }";
    return { success: false as const, errors: [{ pointer: "", detail }] };
  }
  const parsed = await parseJson(schema, value);
  if (parsed.success) return parsed;
  const errors: ProblemError[] = [];
  const told = new Set<string>();
  for (const { path, message } of parsed.errors) {
    if (errors.length === mostErrors) break;
    const pointer = toPointer(path);
    // Two rules may have the same words, which are to be said once.
    if (told.size === told.add(`${pointer} ${message}`).size) continue;
    errors.push({ pointer, detail: message });
  }
  return { success: false as const, errors };
}

async function parsedForm(schema: z.ZodType, request: Request, bytes: Uint8Array) {
  const parsed = await parseFormAsync(schema, await parseFormBody(request, bytes));
  if (parsed.success) return parsed;
  const errors = flat(parsed, (name) => ({ pointer: toPointer(fromName(name)) })).slice(
    0,
    mostErrors,
  );
  return { success: false as const, errors };
}

function flat(
  { fieldErrors, formErrors }: { fieldErrors: FieldErrors; formErrors: string[] },
  at: (name: string) => Omit<ProblemError, "detail">,
): ProblemError[] {
  return [
    ...Object.entries(fieldErrors).flatMap(([name, details]) =>
      details.map((detail) => ({ ...at(name), detail })),
    ),
    ...formErrors.map((detail) => ({ detail })),
  ];
}
