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
 * @throws {DeveloperError} when a part of the schema can't be a form field; the message says what to write instead
 * @example compilePlan(z.object({ title: z.string() })).type // "object"
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
  // A wrapper such as `.optional()` may accept an absent value before the preprocess sees it.
  const then = absent === "refused" ? emptyMeaningOf(wrapper.inner) : absent;
  const inner = planPart(wrapper.inner, { ...around, secrets, absent: then });
  return planPreprocessed(inner, { absent, secret: secret || secrets.includes(name) });
}

/**
 * Plans an intersection, whose two sides read the same names. Where the sides are groups, both are read as soon as a
 * person enters something into either of them.
 */
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

/**
 * Plans a schema that contains itself. Its inner plan is made when a name first leads there, because planning it at
 * once would never end, and all names share that plan.
 */
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

/**
 * Plans the input of a preprocess. The preprocess gets a control's text as it was typed, so only the names of a group
 * are taken from the schema behind it.
 */
function planPreprocessed(
  behind: Plan,
  { absent, secret }: Pick<PlanContext, "absent" | "secret">,
): Plan {
  if (!isOneControl(behind)) return behind;
  const isText = behind.type === "value" && behind.empty === "";
  return { type: "anything", empty: absent === "null" ? null : isText ? "" : undefined, secret };
}
