import type { FieldPlan, GroupPlan, Plan } from "./contract.ts";
import type { FieldErrors } from "./issues.ts";
import { normalizeText, textError } from "./text.ts";

/** What a form sends: a `FormData` (POST) or `URLSearchParams` (GET). */
export type SubmittedData = Pick<FormData, "getAll"> | Pick<URLSearchParams, "getAll">;

/** What was typed, by name. */
export type FormValues = Record<string, string | string[]>;

/** HTML's [valid floating-point number](https://html.spec.whatwg.org/multipage/common-microsyntaxes.html#valid-floating-point-number). */
const numberPattern = /^-?(\d+(\.\d+)?|\.\d+)([eE][-+]?\d+)?$/;

interface Decoding {
  data: SubmittedData;
  values: FormValues;
  errors: FieldErrors;
}

/**
 * Makes of form data the value that the schema is asked about. It walks the schema and asks the data for each
 * name, so that a name of which the schema knows nothing costs nothing and reaches nothing.
 */
export function decode(
  plan: GroupPlan,
  data: SubmittedData,
): { input: unknown; values: FormValues; errors: FieldErrors } {
  const decoding: Decoding = { data, values: {}, errors: {} };
  const input = decodeGroup({ ...plan, empty: "present" }, decoding);
  return { input, values: decoding.values, errors: decoding.errors };
}

function decodePart(plan: Plan, decoding: Decoding): unknown {
  return plan.type === "group" ? decodeGroup(plan, decoding) : decodeField(plan, decoding);
}

function decodeGroup(plan: GroupPlan, decoding: Decoding): unknown {
  const group: Record<string, unknown> = {};
  let filled = plan.empty === "present";
  for (const [key, child] of plan.entries) {
    const value = decodePart(child, decoding);
    if (value !== undefined) group[key] = value;
    filled ||= value !== undefined && value !== null && value !== "";
  }
  return filled ? group : plan.empty;
}

function decodeField(plan: FieldPlan, { data, values, errors }: Decoding): unknown {
  const { name, descriptor } = plan;
  const sent = data.getAll(name).filter((value) => typeof value === "string");
  if (!descriptor.secret && sent.length > 0)
    values[name] = sent.length === 1 ? (sent[0] ?? "") : sent;
  if (sent.length > 1) {
    errors[name] = ["Enter one value"];
    return undefined;
  }
  const text = normalizeText(sent[0] ?? "");
  const error = textError(text);
  if (error) errors[name] = [error];
  if (text === "") return plan.empty;
  return descriptor.kind === "number" && numberPattern.test(text) ? Number(text) : text;
}
