import type { z } from "zod";
import { hasDecimalComma } from "../decode/coerce.ts";
import type { FieldDescriptor } from "../field-descriptor.ts";
import { defOf, enumValues, isTick, timePrecision } from "../zod/definition.ts";
import { claimed, type DescribeContext, fieldOf, type Leaf, leafOf } from "./build-field.ts";
import {
  dateConstraints,
  fileConstraints,
  numberConstraints,
  textConstraints,
} from "./constraints.ts";
import { choiceOf } from "./field-meta.ts";

/** Describes a schema whose value one control sends; returns `undefined` for any other schema. */
export function describeControl(
  schema: z.core.$ZodType,
  around: DescribeContext,
): FieldDescriptor | undefined {
  const def = defOf(schema);
  const leaf = leafOf(schema, around);
  switch (def.type) {
    case "pipe":
    case "string":
    case "template_literal":
      return fieldOf(leaf, "text", {
        type: "text",
        ...claimed(leaf, textConstraints(leaf.checks)),
        ...timeConstraints(schema, leaf),
      });
    case "number": {
      const { integer, ...bounds } = numberConstraints(leaf.checks);
      const claims = !def.coerce && claimed(leaf, bounds);
      return fieldOf(leaf, "number", { integer, ...claims, ...decimals(leaf) });
    }
    case "bigint":
      return fieldOf(leaf, "number", { integer: true, ...decimals(leaf) });
    case "date":
      return fieldOf(leaf, "date", claimed(leaf, dateConstraints(leaf.checks)));
    case "boolean":
      return fieldOf(leaf, "checkbox");
    case "literal":
      return isTick(schema)
        ? fieldOf(leaf, "checkbox")
        : fieldOf(leaf, "choice", choiceOf(def.values, leaf.meta));
    case "enum":
      return fieldOf(leaf, "choice", choiceOf(enumValues(def), leaf.meta));
    case "file":
      return fieldOf(leaf, "file", { multiple: false, ...fileConstraints(leaf.checks) });
    case "any":
    case "unknown":
    case "custom":
    case "transform":
      return fieldOf(leaf, "text", { type: "text" });
    default:
      return undefined;
  }
}

/**
 * Returns the step and the pattern of a time with seconds. The pattern lets the seconds be missing, because a control
 * leaves them out where they are zero and the server puts them back.
 */
function timeConstraints(schema: z.core.$ZodType, leaf: Leaf): { step?: number; pattern?: string } {
  const precision = timePrecision(schema) ?? -1;
  if (precision < 0) return {};
  const fraction = precision > 0 ? `(?:\\.\\d{1,${precision}})?` : "";
  const pattern = `^(?:[01]\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d${fraction})?$`;
  // The smallest step of a browser's time input is a millisecond.
  return { step: 10 ** -Math.min(precision, 3), ...claimed(leaf, { pattern }) };
}

function decimals({ locale }: DescribeContext): { decimalComma?: true } {
  return hasDecimalComma(locale) ? { decimalComma: true } : {};
}
