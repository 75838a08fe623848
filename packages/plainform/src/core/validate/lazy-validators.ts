import { type DatePart, dateParts } from "../date-parts.ts";
import { joinDate } from "../decode/join-date.ts";
import { hasCommas, isExact, isNumber, plainNumber } from "../decode/number-text.ts";
import type { Constraint, FieldDescriptor, NumberDescriptor } from "../field-descriptor.ts";
import type { FieldErrors } from "./field-errors.ts";
import { validateField } from "./validate-fields.ts";

/**
 * The validators of {@link LazyValidators}, which a browser loads once a number or a date in three parts is on the
 * page.
 */

/**
 * Returns the message of the first constraint that a typed number breaks; `undefined` where it breaks none.
 *
 * @example validateNumber(fields.age, "12.5") // "Enter a whole number"
 */
export function validateNumber(field: NumberDescriptor, typed: string): string | undefined {
  const { messages, decimalComma, integer, min, max, step } = field;
  const text = plainNumber(typed, decimalComma);
  const value = Number(text);
  const broken: { readonly [constraint in Constraint]?: boolean } = {
    required: text === "",
    commas: hasCommas(text),
    digits: isNumber(text) && !isExact(text),
    type: !isNumber(text),
    min: min !== undefined && value < min,
    max: max !== undefined && value > max,
    integer: integer && value % 1 !== 0,
    step: step !== undefined && isBetweenSteps(value, step),
  };
  // The messages are in the order in which the schema checks the constraints.
  return Object.entries(messages).find(([constraint]) => broken[constraint as Constraint])?.[1];
}

function isBetweenSteps(value: number, step: number): boolean {
  // 0.3 is a multiple of 0.1, though their quotient is 2.9999999999999996.
  const quotient = value / step;
  return Math.abs(quotient - Math.round(quotient)) > 1e-9 * Math.max(1, Math.abs(quotient));
}

/**
 * Returns the error of a date in three parts, under the name of the part to correct; an empty object where there is
 * none.
 *
 * @param isAsked whether an empty date is refused, as far as the other fields tell
 * @example validateDateParts(data, fields.birthday, true) // { "birthday.day": ["Enter a day"] }
 */
export function validateDateParts(
  data: FormData,
  field: FieldDescriptor,
  isAsked: boolean,
): FieldErrors {
  const sent = dateParts.map((part) => data.get(`${field.name}.${part}`));
  if (sent.every((text) => text === null)) return {};
  const texts = dateParts.map((part, i) => [part, String(sent[i] ?? "").trim()]);
  const date = joinDate(Object.fromEntries(texts) as Record<DatePart, string>, field.label);
  if (typeof date === "object") return { [`${field.name}.${date.part}`]: [date.message] };
  const message = validateField(field, date === undefined ? [] : [date], isAsked);
  return message ? { [field.name]: [message] } : {};
}
