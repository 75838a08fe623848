import type { z } from "zod";
import { DeveloperError } from "../developer-error.ts";
import { defOf, metaOf } from "../zod/definition.ts";
import { type Wrapper, wrapperOf } from "../zod/unwrap.ts";
import { type EmptyMeaning, emptyGroup, emptyMeaningOf } from "./empty-input.ts";
import { isOneControl, type Plan, type PlanContext } from "./plan.ts";
import { planControl } from "./plan-control.ts";
import { planList, planObject, planRecord, planTuple } from "./plan-group.ts";
import { planUnion, planVariants } from "./plan-union.ts";
import { secretNames } from "./secret-names.ts";

/**
 * Plans how a schema's input is read from form data.
 *
 * @throws {DeveloperError} when it can't be a form; the message says what to write instead
 */
export function compilePlan(schema: z.core.$ZodType): Plan {
  const around = { name: "", secret: false, secrets: [], schemas: [] };
  return planPart(schema, { ...around, absent: emptyMeaningOf(schema), recursive: new Map() });
}

function planPart(schema: z.core.$ZodType, around: PlanContext): Plan {
  const { name, absent } = around;
  if (around.schemas.includes(schema)) return planRecursive(schema, around);
  const secret = around.secret || metaOf(schema).secret === true || around.secrets.includes(name);
  const label = around.label ?? labelOf(schema);
  const locale = localeOf(schema) ?? around.locale;
  const within = { ...around, secret, label, locale, schemas: [...around.schemas, schema] };
  const control = planControl(schema, within);
  if (control) return control;
  const wrapper = wrapperOf(schema);
  if (wrapper) return planWrapped(schema, wrapper, within);
  const def = defOf(schema);
  const child = (part: z.core.$ZodType, childName: string, partAbsent?: EmptyMeaning) => {
    const own = { name: childName, label: undefined, absent: partAbsent ?? emptyMeaningOf(part) };
    return planPart(part, { ...within, ...own });
  };
  switch (def.type) {
    case "array":
      return planList(schema, child(def.element, `${name}[]`), absent);
    case "set":
      return planList(schema, child(def.valueType, `${name}[]`), absent);
    case "tuple":
      return planTuple(def, within, child);
    case "record":
    case "map":
      return planRecord(schema as z.core.$ZodRecord | z.core.$ZodMap, within, child);
    case "object":
      return planObject(def, within, child);
    case "intersection":
      return planIntersection(def, within);
    case "union":
      return "discriminator" in def
        ? planVariants(def as z.core.$ZodDiscriminatedUnionDef, within, planPart)
        : planUnion(def.options, within, planPart);
    default:
      throw new DeveloperError("PF-102", name, def.type);
  }
}

function planWrapped(schema: z.core.$ZodType, wrapper: Wrapper, around: PlanContext): Plan {
  const { name, absent, secret } = around;
  const def = defOf(schema);
  const behind = def.type === "pipe" ? secretNames(def.out, name) : [];
  const secrets = [...around.secrets, ...behind];
  if (wrapper.kind !== "preprocess") return planPart(wrapper.inner, { ...around, secrets });
  // What is around a preprocess may take nothing before the preprocess sees it.
  const then = absent === "refused" ? emptyMeaningOf(wrapper.inner) : absent;
  const inner = planPart(wrapper.inner, { ...around, secrets, absent: then });
  return planPreprocessed(inner, { absent, secret: secret || secrets.includes(name) });
}

/** Two sides that read the same names. Of groups, both are there as soon as something is entered into either. */
function planIntersection({ left, right }: z.core.$ZodIntersectionDef, around: PlanContext): Plan {
  const sides = (absent: PlanContext["absent"]) => ({
    left: planPart(left, { ...around, absent }),
    right: planPart(right, { ...around, absent }),
  });
  const there = { type: "intersection", ...sides("refused"), empty: "present" } as const;
  if (around.absent === "refused") return there;
  if (isOneControl(there)) return { ...there, ...sides(around.absent) };
  return { ...there, empty: emptyGroup(around.absent) };
}

export function localeOf(schema: z.core.$ZodType): string | undefined {
  const { locale } = metaOf(schema);
  return typeof locale === "string" ? locale : undefined;
}

function labelOf(schema: z.core.$ZodType): string | undefined {
  const { label } = metaOf(schema);
  return typeof label === "string" ? label : undefined;
}

/** A schema that stands inside itself: planned when a name asks for it, once for all names. */
function planRecursive(schema: z.core.$ZodType, around: PlanContext): Plan {
  const { absent, secret, recursive } = around;
  const plan = () => {
    const plans = recursive.get(schema) ?? new Map<string, Plan>();
    recursive.set(schema, plans);
    const key = `${absent} ${secret}`;
    const known = plans.get(key) ?? planPart(schema, { ...around, schemas: [] });
    plans.set(key, known);
    return known;
  };
  const empty = emptyGroup(absent);
  return { type: "recursive", plan, empty: empty === "present" ? undefined : empty };
}

/** A preprocess gets text as it was typed; only the shape of names comes from behind it. */
function planPreprocessed(
  behind: Plan,
  { absent, secret }: Pick<PlanContext, "absent" | "secret">,
): Plan {
  if (!isOneControl(behind)) return behind;
  const isText = behind.type === "value" && behind.empty === "";
  return { type: "anything", empty: absent === "null" ? null : isText ? "" : undefined, secret };
}
