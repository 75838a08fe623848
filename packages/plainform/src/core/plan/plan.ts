import type { z } from "zod";
import type { ReadText, Refuse } from "../decode/parse-text.ts";
import type { EmptyGroup, EmptyMeaning } from "./empty-input.ts";

/** The context in which a part is planned: what the schemas around it say about it. */
export interface PlanContext {
  /** The part's name, with `[]` for the number of a row. */
  readonly name: string;
  /** The meaning that the schemas around the part give to an absent value. */
  readonly absent: EmptyMeaning;
  readonly secret: boolean;
  /** The label from the outermost of the part's own wrappers that has one. */
  readonly label?: string | undefined;
  /** The language that a form is in, from the innermost `.meta({ locale })`. */
  readonly locale?: string | undefined;
  /** Names that the output side of a pipe marks as secret. */
  readonly secrets: readonly string[];
  /** The schemas that contain the part, by which a recursive schema is recognised. */
  readonly schemas: readonly z.core.$ZodType[];
  /** The plans of recursive schemas, by schema and context, so that each is made once. */
  readonly recursive: Map<z.core.$ZodType, Map<string, Plan>>;
}

interface RecordPlan {
  readonly type: "record";
  readonly value: Plan;
  readonly isMap: boolean;
  /** Whether the schema is a `z.partialRecord`, which goes without the keys that have an absent value. */
  readonly isPartial: boolean;
  readonly empty: EmptyGroup;
}

/** Says how form data becomes the input of a schema. Each part of the schema has its own plan. */
export type Plan =
  /** The text of one control. */
  | {
      readonly type: "value";
      /** Makes the text a value; without it, the text is the value. */
      readonly read: ReadText | undefined;
      /** Says what is wrong with a text that can't be read, where the schema has no words for that. */
      readonly refuse?: Refuse;
      /** What an empty control means: the empty text itself, or an absent value. */
      readonly empty: "" | null | undefined;
      /** Whether it is a day, which may be sent in three parts. */
      readonly isDate: boolean;
      /** The label of a date, by which a message says which date is wrong. */
      readonly label?: string | undefined;
      /** Turns a JSON text into a value for which JSON has no type, such as a date. */
      readonly fromJson?: ReadText;
      /** Whether the schema accepts a JSON number, whose digits `JSON.parse` may have changed. */
      readonly takesNumber: boolean;
      readonly secret: boolean;
    }
  | {
      readonly type: "checkbox";
      /** The value of a box that isn't ticked. */
      readonly empty: false | null | undefined;
      readonly secret: boolean;
    }
  | { readonly type: "file"; readonly empty: null | undefined; readonly secret: boolean }
  /** A part whose schema accepts any input, such as `z.unknown()`. */
  | { readonly type: "anything"; readonly empty: "" | null | undefined; readonly secret: boolean }
  /** A part that no control can send. */
  | { readonly type: "nothing" }
  | {
      readonly type: "object";
      readonly entries: readonly (readonly [key: string, plan: Plan])[];
      /**
       * What happens to a name that the schema doesn't have. `ignore` drops it, as `z.object` does. `refuse` makes it an
       * error, as `z.strictObject` does. A plan reads it as a key of a record, as `.catchall()` does.
       */
      readonly unknown: "ignore" | "refuse" | RecordPlan;
      /** Keys that the object has to have, even with the value `undefined`. */
      readonly kept: ReadonlySet<string>;
      readonly empty: EmptyGroup;
      /** Whether the object is secret. The values of refused names are never shown again then. */
      readonly secret: boolean;
    }
  | {
      readonly type: "list";
      readonly item: Plan;
      readonly isSet: boolean;
      /** The meaning of a list that was sent without a value: an empty list, or an absent one where the schema accepts only that. */
      readonly empty: EmptyGroup;
      readonly secret: boolean;
    }
  | {
      readonly type: "tuple";
      readonly items: readonly Plan[];
      readonly rest: Plan | undefined;
      /** How many items the tuple has to have; later items may be left out. */
      readonly least: number;
      readonly empty: EmptyGroup;
    }
  | RecordPlan
  | { readonly type: "union"; readonly options: readonly { plan: Plan; schema: z.core.$ZodType }[] }
  /** One of several objects, told apart by a discriminator. */
  | {
      readonly type: "variants";
      readonly discriminator: string;
      readonly branches: ReadonlyMap<string, Plan>;
      readonly empty: EmptyGroup;
    }
  | {
      readonly type: "intersection";
      readonly left: Plan;
      readonly right: Plan;
      /** `present` where both sides are one control: each side then has its own meaning of an empty control. */
      readonly empty: EmptyGroup;
    }
  /** A schema that contains itself. */
  | {
      readonly type: "recursive";
      readonly plan: () => Plan;
      readonly empty: Exclude<EmptyGroup, "present">;
    };

export type PlanOf<Type extends Plan["type"]> = Extract<Plan, { type: Type }>;

/**
 * The key that no record, map or catchall may have. Zod drops it from records and catchalls in silence, and an
 * assignment of it would set an object's prototype.
 */
export const prototypeKey = "__proto__";

/** Whether one control sends the value, so that several values may share a name, as a list of them does. */
export function isOneControl(plan: Plan): boolean {
  switch (plan.type) {
    case "value":
    case "checkbox":
    case "file":
    case "anything":
      return true;
    case "union":
      return plan.options.every((option) => isOneControl(option.plan));
    case "intersection":
      return isOneControl(plan.left) && isOneControl(plan.right);
    default:
      return false;
  }
}

/** Returns the value that an empty control is read as. */
export function emptyControl(plan: Plan): unknown {
  switch (plan.type) {
    case "value":
    case "checkbox":
    case "file":
    case "anything":
      return plan.empty;
    case "list":
      return plan.empty === "present" ? (plan.isSet ? new Set() : []) : plan.empty;
    case "union":
      // If one option is a checkbox, an empty control is an unticked box. Otherwise the first option decides.
      return plan.options.some((option) => emptyControl(option.plan) === false)
        ? false
        : plan.options[0] && emptyControl(plan.options[0].plan);
    default:
      return undefined;
  }
}

/** Whether a group is absent while a person has entered nothing into it. */
export function mayBeAbsent(plan: Plan): boolean {
  switch (plan.type) {
    case "object":
    case "list":
    case "tuple":
    case "record":
    case "variants":
    case "intersection":
      return plan.empty !== "present";
    default:
      return false;
  }
}

/** Returns the inner plan of a recursive plan; any other plan is returned as it is. */
export function unfolded(plan: Plan): Plan {
  return plan.type === "recursive" ? plan.plan() : plan;
}

/**
 * Returns the plan of one part of a group: a property of an object, an item of a tuple, a row of a list.
 *
 * @param key the property, the item's number, or any text for a list
 */
export function planOfKey(plan: Plan, key: string): Plan | undefined {
  switch (plan.type) {
    case "object":
      return plan.entries.find(([name]) => name === key)?.[1];
    case "tuple":
      return plan.items[Number(key)];
    case "list":
      return plan.item;
    default:
      return undefined;
  }
}
