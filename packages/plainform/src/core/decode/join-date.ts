import { type DatePart, dateParts } from "../date-parts.ts";
import { serverMessages } from "../messages/server-messages.ts";
import { plainDigits } from "./number-text.ts";
import { daysIn } from "./parse-text.ts";

/**
 * Puts a date together from the texts of its parts.
 *
 * @param label the label of the date, for the message: a form may have two dates
 * @returns `2026-02-28`; `undefined` when all are empty; or the part that is wrong and what to do about it
 */
export function joinDate(
  typed: Record<DatePart, string>,
  label?: string,
): string | undefined | { part: DatePart; message: string } {
  const parts = {
    day: plainDigits(typed.day),
    month: plainDigits(typed.month),
    year: plainDigits(typed.year),
  };
  if (dateParts.every((part) => parts[part] === "")) return undefined;
  const wrong = (part: DatePart, message: string) => ({
    part,
    message: label ? serverMessages.ofDate(label, message) : message,
  });
  const year = /^\d{4}$/.test(parts.year) ? Number(parts.year) : undefined;
  const month = within(parts.month, 12);
  // Without a valid month or year, the day is checked against the longest month that is possible.
  const last = month === undefined ? 31 : daysIn(year ?? 2000, month);
  if (within(parts.day, last) === undefined) {
    return wrong("day", parts.day === "" ? serverMessages.day : serverMessages.dayUpTo(last));
  }
  if (month === undefined) return wrong("month", serverMessages.month);
  if (year === undefined) return wrong("year", serverMessages.year);
  return `${parts.year}-${parts.month.padStart(2, "0")}-${parts.day.padStart(2, "0")}`;
}

function within(text: string, last: number): number | undefined {
  const value = /^\d{1,2}$/.test(text) ? Number(text) : 0;
  return value >= 1 && value <= last ? value : undefined;
}
