import type { z } from "zod";
import { defOf, metaOf } from "../def.ts";
import { exactKeys } from "../named-values.ts";
import { nameIn } from "../path.ts";
import { kitNames } from "../token-name.ts";
import { type Wrapper, wrapperOf } from "../wrapper.ts";
import { planControl } from "./control.ts";
import { listOf } from "./list.ts";
import { type Absent, isOneControl, type Plan, type PlanOf } from "./plan.ts";
import { secretNames } from "./secrets.ts";
import { branchesOf, hasUndefined, planUnion } from "./union.ts";

/*
 * What an empty control means, by what is around its schema:
 *
 *   z.string()              ""           so that its own `.min(1, "Enter a title")` speaks
 *   z.number(), z.date()…   undefined    which the schema refuses in its words for what is missing
 *   z.boolean()             false        a box that isn't ticked, whatever its default
 *   z.array(), z.object()   [], {…}      they are there, with what their parts mean
 *   .optional(), .default() undefined    also for a group in which nothing is entered
 *   .nullable()             null         unless undefined is fine, too
 */

/** What is known of the schemas around a part, while it is planned. */
interface Around {
  /** Its name, with `[]` for a row's number. */
  readonly name: string;
  /** What an absent value would be. */
  readonly absent: Absent;
  readonly secret: boolean;
  /** The outermost one's. */
  readonly label?: string | undefined;
  /** Names that are secret for what comes behind them in a pipe. */
  readonly secrets: readonly string[];
  /** One that contains itself is planned when a name asks for it, */
  readonly schemas: readonly z.core.$ZodType[];
  /** and once: those that were, by their schema and what is around them. */
  readonly recursive: Map<z.core.$ZodType, Map<string, Plan>>;
}

/**
 * Plans how a schema's input is read from form data.
 *
 * @throws {TypeError} when it can't be a form; the message says what to write instead
 */
export function planOf(schema: z.core.$ZodType): Plan {
  const around = { name: "", absent: "refused", secret: false, secrets: [], schemas: [] } as const;
  return planPart(schema, { ...around, recursive: new Map() });
}

function planPart(schema: z.core.$ZodType, around: Around): Plan {
  const { name, absent } = around;
  if (around.schemas.includes(schema)) return planRecursive(schema, around);
  const def = defOf(schema);
  const secret = around.secret || metaOf(schema).secret === true || around.secrets.includes(name);
  const label = around.label ?? labelOf(schema);
  const control = planControl(schema, { name, absent, secret, label });
  if (control) return control;
  const within = { ...around, secret, label, schemas: [...around.schemas, schema] };
  const wrapper = wrapperOf(schema);
  if (wrapper) {
    const secrets = [...around.secrets, ...(def.type === "pipe" ? secretNames(def.out, name) : [])];
    const then = absentWithin(wrapper, absent);
    const inner = planPart(wrapper.inner, { ...within, secrets, absent: then });
    const isSecret = secret || secrets.includes(name);
    return wrapper.says === "preprocess" ? planPreprocessed(inner, isSecret) : inner;
  }

  const option = (part: z.core.$ZodType, then = absent) =>
    planPart(part, { ...within, absent: then });
  const child = (part: z.core.$ZodType, childName: string) =>
    planPart(part, { ...within, name: childName, label: undefined, absent: "refused" });

  const missing = absent === "null" ? null : undefined;
  const emptyGroup = absent === "refused" ? "present" : missing;
  // What is unticked is no default: it was there, and the person unticked it.
  const emptyValues = absent === "default" ? "present" : emptyGroup;
  const objectOf = (
    entries: PlanOf<"object">["entries"],
    facts: Pick<PlanOf<"object">, "unknown" | "secret"> & { kept?: ReadonlySet<string> },
  ): Plan => {
    const object = { type: "object", entries, kept: new Set<string>(), ...facts } as const;
    const isPresent = absent === "default" && isTicks({ ...object, empty: "present" });
    return { ...object, empty: isPresent ? "present" : emptyGroup };
  };

  switch (def.type) {
    case "array":
      return listOf(schema, child(def.element, `${name}[]`), { isSet: false, empty: emptyValues });
    case "set":
      return listOf(schema, child(def.valueType, `${name}[]`), { isSet: true, empty: emptyValues });
    case "tuple": {
      const items = def.items.map((item, i) => child(item, `${name}[${i}]`));
      const rest = def.rest ? child(def.rest, `${name}[]`) : undefined;
      const least = def.items.findLastIndex((item) => !mayBeMissing(item)) + 1;
      return { type: "tuple", items, rest, least, empty: emptyGroup };
    }
    case "record":
    case "map": {
      const keys = exactKeys(schema);
      if (keys) {
        const entries = keys.map(
          (key) => [key, child(def.valueType, checkedNameIn(name, key))] as const,
        );
        return objectOf(entries, { unknown: "ignore", secret });
      }
      if (def.type === "map" && !isText(def.keyType)) {
        throw new TypeError(
          `${quoted(name)} is a z.map() whose keys are no text, but the names of a form are. Give it keys of z.string().`,
        );
      }
      const item = child(def.valueType, `${name}.*`);
      return { type: "record", value: item, isMap: def.type === "map", empty: emptyGroup };
    }
    case "object": {
      const entries = Object.entries(def.shape).map(
        ([key, part]) => [key, child(part, checkedNameIn(name, key))] as const,
      );
      const kept = Object.entries(def.shape).filter(([, part]) => hasUndefined(part));
      return objectOf(entries, {
        unknown: unknownNames(def.catchall, (rest) => child(rest, `${name}.*`)),
        kept: new Set(kept.map(([key]) => key)),
        secret,
      });
    }
    case "intersection":
      return { type: "intersection", left: option(def.left), right: option(def.right) };
    case "union":
      if ("discriminator" in def) {
        const { options, discriminator } = def as z.core.$ZodDiscriminatedUnionDef;
        const branches = branchesOf(
          options as readonly z.core.$ZodType[],
          discriminator,
          (branch) => option(branch, "refused"),
        );
        return { type: "variants", discriminator, branches, empty: emptyGroup };
      }
      return planUnion(def.options, absent, option);
    default:
      throw new TypeError(
        `${quoted(name)} is a z.${def.type}(), which no form control can send. ` +
          "Ask for text, a number, a date, a choice, a file, or a list or object of these, and make the rest of it in a .transform() or in the operation.",
      );
  }
}

function labelOf(schema: z.core.$ZodType): string | undefined {
  const { label } = metaOf(schema);
  return typeof label === "string" ? label : undefined;
}

/** A schema that stands inside itself: planned when a name asks for it, once for all names. */
function planRecursive(schema: z.core.$ZodType, around: Around): Plan {
  const { absent, secret, recursive } = around;
  const plan = () => {
    const plans = recursive.get(schema) ?? new Map<string, Plan>();
    recursive.set(schema, plans);
    const key = `${absent} ${secret}`;
    const known = plans.get(key) ?? planPart(schema, { ...around, schemas: [] });
    plans.set(key, known);
    return known;
  };
  return { type: "recursive", plan, empty: absent === "null" ? null : undefined };
}

/** Whether nothing but boxes is in a part. That all of them are unticked is an answer, too. */
function isTicks(plan: Plan): boolean {
  if (plan.type === "object") return plan.entries.every(([, part]) => isTicks(part));
  if (plan.type === "list") return isOneControl(plan.item) && plan.item.type !== "file";
  return plan.type === "checkbox";
}

function quoted(name: string): string {
  return name === "" ? "This schema" : `“${name}”`;
}

function isText(schema: z.core.$ZodType): boolean {
  const def = defOf(schema);
  if (def.type === "literal") return def.values.every((key) => typeof key === "string");
  if (def.type === "union") return def.options.every(isText);
  return def.type === "pipe" ? isText(def.in) : !["number", "bigint", "date"].includes(def.type);
}

function checkedNameIn(group: string, key: string): string {
  if (group === "" && kitNames.has(key)) {
    throw new TypeError(
      `A field can’t be named “${key}”: the kit’s own controls send that name. Give it another one in the schema.`,
    );
  }
  if (key === "" || key === "__proto__" || /[.[\]]/.test(key)) {
    throw new TypeError(
      `A field can’t be named “${key}”: names of forms read “a.b” and “a[0]”. Give it another name in the schema.`,
    );
  }
  return nameIn(group, key);
}

function unknownNames(
  catchall: z.core.$ZodType | undefined,
  plan: (rest: z.core.$ZodType) => Plan,
): PlanOf<"object">["unknown"] {
  if (!catchall) return "ignore";
  return defOf(catchall).type === "never" ? "refuse" : plan(catchall);
}

/** What an absent value would be to what a wrapper holds. */
function absentWithin({ says, inner }: Wrapper, absent: Absent): Absent {
  switch (says) {
    case "default":
      return "default";
    case "required":
      return "refused";
    case "optional":
      return absent === "refused" ? "undefined" : absent;
    case "nullable":
      return absent === "refused" && !mayBeMissing(inner) ? "null" : absent;
    default:
      return absent;
  }
}

/** Whether `undefined` is fine for a schema by itself, so that an empty control can say that. */
function mayBeMissing(schema: z.core.$ZodType): boolean {
  const { says, inner } = wrapperOf(schema) ?? {};
  if (says === "optional" || says === "default") return true;
  return inner !== undefined && says !== "required" && mayBeMissing(inner);
}

/** A preprocess gets text as it was typed; only the shape of names comes from behind it. */
function planPreprocessed(behind: Plan, secret: boolean): Plan {
  if (!isOneControl(behind)) return behind;
  const empty = behind.type === "value" && behind.empty === "" ? "" : undefined;
  return { type: "anything", empty, secret };
}
