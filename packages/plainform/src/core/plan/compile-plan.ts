import type { z } from "zod";
import { DeveloperError } from "../developer-error.ts";
import { addedChecksOf, defOf, enumValues, metaOf } from "../zod/definition.ts";
import { discriminatorValues, exactKeys, mayChooseNothing } from "../zod/literal-values.ts";
import { type Wrapper, wrapperOf } from "../zod/unwrap.ts";
import {
  type EmptyMeaning,
  emptyGroup,
  emptyMeaningOf,
  mustBePresent,
  withoutNothing,
} from "./empty-input.ts";
import { isOneControl, type Plan, type PlanContext, type PlanOf } from "./plan.ts";
import { planControl } from "./plan-control.ts";
import { assertFieldName, secretNames } from "./plan-names.ts";

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
        ? planVariants(def as z.core.$ZodDiscriminatedUnionDef, within)
        : planUnion(def.options, within);
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

/** Plans a part that has its own name, with no label from its group and with its own meaning of an absent value. */
type Child = (part: z.core.$ZodType, name: string, absent?: EmptyMeaning) => Plan;

/** Plans an object, whose keys are the names of its parts. */
function planObject(def: z.core.$ZodObjectDef, around: PlanContext, child: Child): Plan {
  const { name } = around;
  const shape = Object.entries(def.shape);
  const entries = shape.map(
    ([key, part]) => [key, child(part, assertFieldName(name, key))] as const,
  );
  const kept = keptKeys(entries, (key) => def.shape[key]);
  const unknown = unknownNames(def.catchall, (rest) => child(rest, `${name}.*`));
  return objectOf(entries, around, { unknown, kept });
}

/**
 * Plans a record or a map. A record with a fixed set of keys is planned as an object with these keys.
 *
 * @throws {DeveloperError} when the keys of a map aren't text, as the names of a form are
 */
function planRecord(
  schema: z.core.$ZodRecord | z.core.$ZodMap,
  around: PlanContext,
  child: Child,
): Plan {
  const { name, absent } = around;
  const def = defOf(schema) as z.core.$ZodRecordDef | z.core.$ZodMapDef;
  const keys = exactKeys(schema);
  if (keys) {
    const entries = keys.map(
      (key) => [key, child(def.valueType, assertFieldName(name, key))] as const,
    );
    const kept = keptKeys(entries, () => def.valueType);
    return objectOf(entries, around, { unknown: "ignore", kept });
  }
  const isMap = def.type === "map";
  if (isMap && !isText(def.keyType)) {
    throw new DeveloperError("PF-103", name);
  }
  const isPartial = "partial" in def && def.partial === true;
  return {
    type: "record",
    value: child(def.valueType, `${name}.*`, isPartial ? "undefined" : undefined),
    isMap,
    isPartial,
    empty: emptyGroup(absent),
  };
}

function planTuple(def: z.core.$ZodTupleDef, { name, absent }: PlanContext, child: Child): Plan {
  const items = def.items.map((item, i) => child(item, `${name}[${i}]`));
  const rest = def.rest ? child(def.rest, `${name}[]`) : undefined;
  const least = def.items.findLastIndex(mustBePresent) + 1;
  return { type: "tuple", items, rest, least, empty: emptyGroup(absent) };
}

/** Plans a list or a set from the plan of one of its values. */
function planList(schema: z.core.$ZodType, item: Plan, absent: EmptyMeaning): Plan {
  // A list with a default and no values is empty: the person unticked what the default had ticked.
  const isPresent = absent === "default" || mayBeEmpty(schema);
  return {
    type: "list",
    item,
    isSet: defOf(schema).type === "set",
    empty: isPresent ? "present" : emptyGroup(absent),
    secret: "secret" in item && item.secret,
  };
}

/** Whether the checks of a list or set accept it without values. */
function mayBeEmpty(schema: z.core.$ZodType): boolean {
  return !addedChecksOf(schema).some((check) => {
    const { minimum, length, size } = check as { minimum?: number; length?: number; size?: number };
    return (minimum ?? length ?? size ?? 0) > 0;
  });
}

/**
 * Returns the keys that zod requires although their value may be `undefined`: keys whose schema accepts an absent
 * value, or doesn't say what it accepts.
 */
function keptKeys(
  entries: PlanOf<"object">["entries"],
  schemaOf: (key: string) => z.core.$ZodType | undefined,
): ReadonlySet<string> {
  const isKept = ([key, plan]: (typeof entries)[number]) => {
    const schema = schemaOf(key);
    if (!schema || !mustBePresent(schema)) return false;
    return ["anything", "nothing"].includes(plan.type) || emptyMeaningOf(schema) !== "refused";
  };
  return new Set(entries.filter(isKept).map(([key]) => key));
}

function objectOf(
  entries: PlanOf<"object">["entries"],
  { absent, secret }: PlanContext,
  names: Pick<PlanOf<"object">, "unknown" | "kept">,
): Plan {
  const isPresent =
    absent === "default" && entries.length > 0 && entries.every(([, part]) => isTicks(part));
  const empty = isPresent ? "present" : emptyGroup(absent);
  return { type: "object", entries, ...names, empty, secret };
}

/** Whether a part holds only boxes, alone or in lists. That a person unticked all of them is an answer, too. */
function isTicks(plan: Plan): boolean {
  if (plan.type === "object") return plan.entries.every(([, part]) => isTicks(part));
  if (plan.type === "list") return isOneControl(plan.item) && plan.item.type !== "file";
  return plan.type === "checkbox";
}

/** Whether a schema accepts a text, as far as its definition says. */
function isText(schema: z.core.$ZodType): boolean {
  const def = defOf(schema);
  switch (def.type) {
    case "string":
    case "template_literal":
    case "any":
    case "unknown":
    case "custom":
    case "transform":
      return true;
    case "literal":
      return def.values.every((key) => typeof key === "string");
    case "enum":
      return enumValues(def).every((key) => typeof key === "string");
    case "union":
      return def.options.every(isText);
    case "pipe":
      return isText(def.in);
    case "lazy":
      return isText(def.getter());
    default:
      return "innerType" in def && isText(def.innerType);
  }
}

function unknownNames(
  catchall: z.core.$ZodType | undefined,
  plan: (rest: z.core.$ZodType) => Plan,
): PlanOf<"object">["unknown"] {
  if (!catchall) return "ignore";
  if (defOf(catchall).type === "never") return "refuse";
  return {
    type: "record",
    value: plan(catchall),
    isMap: false,
    isPartial: false,
    empty: "present",
  };
}

/** Plans a discriminated union. Its branches are keyed by the text that chooses them, `""` where nothing is chosen. */
function planVariants(
  { options, discriminator }: z.core.$ZodDiscriminatedUnionDef,
  around: PlanContext,
): Plan {
  const branches = new Map<string, Plan>();
  for (const option of options as readonly z.core.$ZodType[]) {
    const branch = planPart(option, { ...around, absent: "refused" });
    const texts = discriminatorValues(option, discriminator).flatMap(textsFor);
    if (mayChooseNothing(option, discriminator)) texts.push("");
    for (const text of texts) if (!branches.has(text)) branches.set(text, branch);
  }
  return { type: "variants", discriminator, branches, empty: emptyGroup(around.absent) };
}

/**
 * Returns the texts that a control may send for a value. A ticked box sends `on`, and an unticked box sends nothing.
 *
 * @example textsFor(true) // ["true", "on"]
 */
export function textsFor(value: unknown): string[] {
  if (value === null || value === undefined) return [""];
  if (typeof value === "boolean") return value ? ["true", "on"] : ["false", ""];
  return [String(value).normalize()];
}

/** Plans a union from its options other than `null` and `undefined`. A single such option is planned by itself. */
function planUnion(options: readonly z.core.$ZodType[], around: PlanContext): Plan {
  const rest = withoutNothing(options);
  const [only] = rest;
  if (only && rest.length === 1) return planPart(only, around);
  return {
    type: "union",
    options: rest.map((schema) => ({ plan: planPart(schema, around), schema })),
  };
}
