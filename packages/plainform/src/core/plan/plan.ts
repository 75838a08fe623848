import type { z } from "zod";
import type { ReadText, Refuse } from "../decode/coerce.ts";
import type { EmptyGroup, EmptyMeaning } from "./empty-input.ts";

/** What is known of the schemas around a part, while it is planned. */
export interface PlanContext {
  /** Its name, with `[]` for a row's number. */
  readonly name: string;
  /** What an absent value would be. */
  readonly absent: EmptyMeaning;
  readonly secret: boolean;
  /** The outermost one's. */
  readonly label?: string | undefined;
  /** The language that a form is in, from the innermost `.meta({ locale })`. */
  readonly locale?: string | undefined;
  /** Names that are secret for what comes behind them in a pipe. */
  readonly secrets: readonly string[];
  /** What it stands in: one that stands in itself is planned when a name asks for it. */
  readonly schemas: readonly z.core.$ZodType[];
  /** Those of them that were planned, by their schema and what is around them: each is once. */
  readonly recursive: Map<z.core.$ZodType, Map<string, Plan>>;
}

interface RecordPlan {
  readonly type: "record";
  readonly value: Plan;
  readonly isMap: boolean;
  /** A key whose value is absent is left out. */
  readonly isPartial: boolean;
  readonly empty: EmptyGroup;
}

/** How form data becomes the value that a schema is asked about: one of these for each part of the schema. */
export type Plan =
  /** One control's text. */
  | {
      readonly type: "value";
      /** Makes the text a value; without it, the text is the value. */
      readonly read: ReadText | undefined;
      /** Says what is wrong with a text that can't be read, where the schema has no words for that. */
      readonly refuse?: Refuse;
      /** What an empty control means: the empty text itself, or an absent value. */
      readonly empty: "" | null | undefined;
      /** It may come in three parts. */
      readonly isDate: boolean;
      /** What the schema calls such a date, to say which one is wrong. */
      readonly label?: string | undefined;
      /** JSON has no type for it: what its text means there. */
      readonly fromJson?: ReadText;
      /** The schema takes a number of JSON, which may have lost digits. */
      readonly takesNumber: boolean;
      readonly secret: boolean;
    }
  | {
      readonly type: "checkbox";
      /** What a box means that isn't ticked. */
      readonly empty: false | null | undefined;
      readonly secret: boolean;
    }
  | { readonly type: "file"; readonly empty: null | undefined; readonly secret: boolean }
  /** A part whose schema says nothing about its input. */
  | { readonly type: "anything"; readonly empty: "" | null | undefined; readonly secret: boolean }
  /** A part that no control can send. */
  | { readonly type: "nothing" }
  | {
      readonly type: "object";
      readonly entries: readonly (readonly [key: string, plan: Plan])[];
      /** What becomes of names that the shape doesn't know: the schema refuses them (strict), or they are read (loose). */
      readonly unknown: "ignore" | "refuse" | RecordPlan;
      /** Keys that have to be there, even with an undefined value. */
      readonly kept: ReadonlySet<string>;
      readonly empty: EmptyGroup;
      /** What a strict schema refuses is secret. */
      readonly secret: boolean;
    }
  | {
      readonly type: "list";
      readonly item: Plan;
      readonly isSet: boolean;
      /** A list without values is there, unless the schema refuses it and takes an absent one. */
      readonly empty: EmptyGroup;
      readonly secret: boolean;
    }
  | {
      readonly type: "tuple";
      readonly items: readonly Plan[];
      readonly rest: Plan | undefined;
      /** How many items have to be there; those behind them may be left out. */
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
      /** Of two sides that are one control, each says for itself what an empty one means. */
      readonly empty: EmptyGroup;
    }
  /** A schema that stands inside itself. */
  | {
      readonly type: "recursive";
      readonly plan: () => Plan;
      readonly empty: Exclude<EmptyGroup, "present">;
    };

export type PlanOf<Type extends Plan["type"]> = Extract<Plan, { type: Type }>;

/**
 * No record, map or catchall may have this key: zod leaves it out of what it makes of records and catchalls without a
 * word, and assigning it to an object would set its prototype.
 */
export const prototypeKey = "__proto__";

/** Whether one control sends the value, so that several of them may share a name. */
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

/** What an empty control means, as it is read. */
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
      // With a box among the options, nothing entered is a box that isn't ticked. Else the first option is read.
      return plan.options.some((option) => emptyControl(option.plan) === false)
        ? false
        : plan.options[0] && emptyControl(plan.options[0].plan);
    default:
      return undefined;
  }
}

/** Whether a group is absent where nothing is entered into it. */
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

/** The plan of a schema that stands inside itself as it is read once more; any other plan is itself. */
export function unfolded(plan: Plan): Plan {
  return plan.type === "recursive" ? plan.plan() : plan;
}

/** The plan of a part of a group: of a property, a place in a tuple, a row. */
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
