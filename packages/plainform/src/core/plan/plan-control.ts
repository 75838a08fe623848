import type { z } from "zod";
import {
  type ReadText,
  type Refuse,
  readBigint,
  readDate,
  readMoment,
  readNumber,
  refuseNumber,
  timeReader,
  typedNumber,
} from "../decode/parse-text.ts";
import { DeveloperError } from "../developer-error.ts";
import { defOf, enumValues, formatOf, isBooleanSchema, timePrecision } from "../zod/definition.ts";
import { absentValueOf, type EmptyMeaning, emptyChoiceOf } from "./empty-input.ts";
import type { Plan, PlanContext, PlanOf } from "./plan.ts";

/** Plans a schema whose value one control sends; `undefined` for any other. */
export function planControl(
  schema: z.core.$ZodType,
  { name, absent, secret, label, locale }: PlanContext,
): Plan | undefined {
  const def = defOf(schema);
  const missing = absentValueOf(absent);
  const value = (read: ReadText | undefined, facts: Partial<PlanOf<"value">> = {}): Plan => {
    const takesNumber = "coerce" in def && def.coerce === true;
    return { type: "value", read, empty: missing, isDate: false, secret, takesNumber, ...facts };
  };
  switch (def.type) {
    case "string":
    case "template_literal": {
      const isDate = formatOf(schema, "date") !== undefined;
      const precision = timePrecision(schema) ?? -1;
      const read = precision >= 0 ? timeReader(precision) : undefined;
      return value(read, { isDate, label, ...(absent === "refused" && { empty: "" }) });
    }
    case "number":
    case "bigint": {
      const exact = def.type === "number" ? readNumber : readBigint;
      const read = typedNumber(exact, locale);
      const refuse = refuseNumber(locale);
      return value(def.coerce ? strictly(read, Number.NaN, refuse) : read, {
        refuse,
        ...(def.type === "bigint" ? { fromJson: readBigint } : { takesNumber: true }),
      });
    }
    case "date": {
      const read = def.coerce ? strictly(readDate, new Date(Number.NaN)) : readDate;
      const fromJson = def.coerce ? strictly(readMoment, new Date(Number.NaN)) : readMoment;
      return value(read, { isDate: true, label, fromJson });
    }
    case "boolean":
      if (def.coerce) {
        throw new DeveloperError("PF-104", name);
      }
      return { type: "checkbox", empty: false, secret };
    case "literal": {
      if (isBooleanSchema(schema)) return tick(def.values, { absent, secret });
      const read = oneOf(def.values);
      const isBigint = def.values.some((one) => typeof one === "bigint");
      return value(read, {
        ...choice(def.values, absent),
        ...(isBigint && { fromJson: read }),
      });
    }
    case "enum":
      return value(oneOf(enumValues(def)), choice(enumValues(def), absent));
    case "null":
      return value(undefined, { empty: null });
    case "file":
      return { type: "file", empty: missing, secret };
    case "any":
    case "unknown":
    case "custom":
    case "transform":
      return { type: "anything", empty: missing, secret };
    case "never":
    case "undefined":
    case "void":
      return { type: "nothing" };
    default:
      return undefined;
  }
}

/** Plans a checkbox whose schema is `z.literal(true)`, `z.literal(false)` or both. */
function tick(
  values: readonly unknown[],
  { absent, secret }: { absent: EmptyMeaning; secret: boolean },
): Plan {
  // An unticked optional box is absent. An unticked box with a default is `false`: the person may have unticked it.
  const mayBeAbsent = !values.includes(false) && (absent === "undefined" || absent === "null");
  const missing = absentValueOf(absent);
  return { type: "checkbox", empty: mayBeAbsent ? missing : false, secret };
}

/** Returns the facts of a plan that follow from the values of a choice. */
function choice(values: readonly unknown[], absent: EmptyMeaning): Partial<PlanOf<"value">> {
  const takesNumber = values.some((one) => typeof one === "number");
  return { takesNumber, ...emptyChoiceOf(values, absent) };
}

/**
 * Makes a reader for a schema that coerces. `z.coerce.number()` turns three spaces into 0, so the schema gets `none`,
 * such as `NaN`, where the text isn't a value.
 */
function strictly(read: ReadText, none: unknown, refuse?: Refuse): ReadText {
  return (text) => read(text) ?? (refuse?.(text) === undefined ? none : undefined);
}

function oneOf(values: readonly unknown[]): ReadText {
  // An empty control stands for `null` and `undefined`, so no text does.
  const texts = values.filter((value) => value !== null && value !== undefined);
  const byText = new Map(texts.map((value) => [String(value).normalize(), value]));
  return (text) => byText.get(text);
}
