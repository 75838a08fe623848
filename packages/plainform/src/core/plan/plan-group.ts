import type { z } from "zod";
import { DeveloperError } from "../developer-error.ts";
import { addedChecksOf, defOf, enumValues } from "../zod/definition.ts";
import { exactKeys } from "../zod/literal-values.ts";
import { type EmptyMeaning, emptyGroup, emptyMeaningOf, mustBePresent } from "./empty-input.ts";
import { isOneControl, type Plan, type PlanContext, type PlanOf } from "./plan.ts";
import { assertFieldName } from "./plan-names.ts";

/** Plans a part that has its own name, with no label from its group and with its own meaning of an absent value. */
type Child = (part: z.core.$ZodType, name: string, absent?: EmptyMeaning) => Plan;

/** Plans an object, whose keys are the names of its parts. */
export function planObject(def: z.core.$ZodObjectDef, around: PlanContext, child: Child): Plan {
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
export function planRecord(
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

export function planTuple(
  def: z.core.$ZodTupleDef,
  { name, absent }: PlanContext,
  child: Child,
): Plan {
  const items = def.items.map((item, i) => child(item, `${name}[${i}]`));
  const rest = def.rest ? child(def.rest, `${name}[]`) : undefined;
  const least = def.items.findLastIndex(mustBePresent) + 1;
  return { type: "tuple", items, rest, least, empty: emptyGroup(absent) };
}

/** Plans a list or a set from the plan of one of its values. */
export function planList(schema: z.core.$ZodType, item: Plan, absent: EmptyMeaning): Plan {
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
