import { type DatePart, dateParts } from "../core/date-parts.ts";
import { joinDate } from "../core/decode/join-date.ts";
import type { FieldDescriptor } from "../core/field-descriptor.ts";
import type { FieldErrors } from "../core/validate/field-errors.ts";
import { validateField } from "../core/validate/validate-fields.ts";

/** What is wrong with a date in three parts, at the part that is to be put right. */
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
  return message === undefined ? {} : { [field.name]: [message] };
}

/** Dates that were left before this file was there are left once more, for the form around to look at them now. */
export function validateDatesAgain(): void {
  for (const part of document.querySelectorAll('fieldset:not(:focus-within) [name$=".day"]')) {
    part.dispatchEvent(new FocusEvent("focusout", { bubbles: true }));
  }
}
