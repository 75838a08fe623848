import { z } from "zod";
import type { TextField, TextStep } from "./descriptor.ts";

type JsonSchema = z.core.JSONSchema.BaseSchema;

/** Leaves out what is `undefined`, so that a descriptor is the same before and after JSON. */
export function present<T extends object>(
  members: T,
): { [Key in keyof T]?: Exclude<T[Key], undefined> } {
  return Object.fromEntries(
    Object.entries(members).filter(([, value]) => value !== undefined),
  ) as never;
}

/** The constraints of a text: those that a browser can check as the schema does. */
export function textConstraints(leaf: z.core.$ZodType, json: JsonSchema) {
  const steps = stepsOf(leaf);
  // An overwrite that nobody knows may make any text fit.
  if (steps === undefined) return present({ type: inputType(json) });
  return present({
    type: inputType(json),
    steps: steps.length > 0 ? steps : undefined,
    minLength: json.minLength,
    maxLength: json.maxLength,
    pattern: patternOf(leaf, json),
  });
}

/** The constraints of a number. A bound that excludes itself is claimed as one that doesn't: never too much. */
export function numberConstraints(json: JsonSchema) {
  const integer = json.type === "integer";
  const min = json.minimum ?? above(json.exclusiveMinimum as number | undefined, integer);
  const max = json.maximum ?? below(json.exclusiveMaximum as number | undefined, integer);
  const step = json.multipleOf;
  return {
    integer,
    ...present({
      // JSON has no infinity, and a bound that far out is none.
      min: Number.isFinite(min) && min !== Number.MIN_SAFE_INTEGER ? min : undefined,
      max: Number.isFinite(max) && max !== Number.MAX_SAFE_INTEGER ? max : undefined,
      // A browser counts steps from the minimum.
      step: step !== undefined && (min === undefined || min % step === 0) ? step : undefined,
    }),
  };
}

function above(bound: number | undefined, integer: boolean): number | undefined {
  return bound !== undefined && integer && Number.isInteger(bound) ? bound + 1 : bound;
}

function below(bound: number | undefined, integer: boolean): number | undefined {
  return bound !== undefined && integer && Number.isInteger(bound) ? bound - 1 : bound;
}

/** The first and last day that a date's checks allow, at midnight UTC. */
export function dateConstraints(leaf: z.core.$ZodType): { min?: string; max?: string } {
  let min: number | undefined;
  let max: number | undefined;
  for (const check of checksOf(leaf)) {
    if (check.check !== "greater_than" && check.check !== "less_than") continue;
    if (!(check.value instanceof Date)) continue;
    const days = check.value.getTime() / 86_400_000;
    if (check.check === "greater_than") {
      const first = Math.ceil(days) + (!check.inclusive && Number.isInteger(days) ? 1 : 0);
      min = Math.max(min ?? first, first);
    } else {
      const last = Math.floor(days) - (!check.inclusive && Number.isInteger(days) ? 1 : 0);
      max = Math.min(max ?? last, last);
    }
  }
  return present({ min: toDay(min), max: toDay(max) });
}

function toDay(days: number | undefined): string | undefined {
  const day =
    days === undefined ? undefined : new Date(days * 86_400_000).toISOString().slice(0, 10);
  return day && /^\d{4}-/.test(day) ? day : undefined;
}

/** The media types and the size that a file's checks allow. */
export function fileConstraints(leaf: z.core.$ZodType): { accept?: string; maxSize?: number } {
  let accept: string | undefined;
  let maxSize: number | undefined;
  for (const check of checksOf(leaf)) {
    if (check.check === "mime_type") accept = check.mime.join(",");
    if (check.check === "max_size") maxSize = Math.min(maxSize ?? check.maximum, check.maximum);
  }
  return present({ accept, maxSize });
}

type CheckDef =
  | z.core.$ZodChecks["_zod"]["def"]
  | { check: "overwrite"; tx: unknown }
  | { check: "custom" };

export function checksOf(leaf: z.core.$ZodType): CheckDef[] {
  return (leaf._zod.def.checks ?? []).map((check) => check._zod.def as CheckDef);
}

const inputTypes: Record<string, TextField["type"]> = {
  email: "email",
  uri: "url",
  date: "date",
  time: "time",
  e164: "tel",
};

function inputType(json: JsonSchema): TextField["type"] {
  return inputTypes[json.format ?? ""] ?? "text";
}

/** Formats that Zod checks by a function: their pattern refuses some that it takes, like `1::2:127.0.0.1`. */
const ownChecks = new Set(["ipv6", "cidrv6", "base64", "base64url", "jwt", "url"]);

/** The one pattern of a text, when it stands for itself: no flags, no second one. */
function patternOf(leaf: z.core.$ZodType, json: JsonSchema): string | undefined {
  if (json.pattern === undefined) return undefined;
  const { pattern: own, format } = leaf._zod.def as { pattern?: RegExp; format?: string };
  if (ownChecks.has(format ?? "")) return undefined;
  const patterns = [own, ...checksOf(leaf).map((check) => (check as { pattern?: RegExp }).pattern)];
  const pattern = patterns.find((candidate) => candidate?.source === json.pattern);
  return pattern?.flags === "" ? pattern.source : undefined;
}

/**
 * What a text goes through before it is looked at; `undefined` when the browser can't do the same: a step is the
 * application's own, or stands behind a check.
 */
export function stepsOf(leaf: z.core.$ZodType): TextStep[] | undefined {
  const steps: TextStep[] = [];
  let checked = "format" in leaf._zod.def;
  for (const check of checksOf(leaf)) {
    if (check.check !== "overwrite") {
      checked ||= check.check !== "custom";
      continue;
    }
    const step = knownSteps.get(String(check.tx));
    if (step === undefined || (checked && step !== "nothing")) return undefined;
    if (step !== "nothing") steps.push(step);
  }
  return steps;
}

/** Zod's own steps are functions without a name, known here by their source. */
const knownSteps = new Map<string, TextStep | "nothing">(
  (
    [
      [z.string().trim(), "trim"],
      [z.string().toLowerCase(), "lowercase"],
      [z.string().toUpperCase(), "uppercase"],
      // Text is NFC already when a schema gets it.
      [z.string().normalize(), "nothing"],
    ] as const
  ).map(([schema, step]) => {
    const [check] = checksOf(schema);
    return [check?.check === "overwrite" ? String(check.tx) : "", step];
  }),
);
