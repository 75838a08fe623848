import { serverMessages } from "../messages/server-messages.ts";
import { hasCommas, isExact, isNumber, plainNumber } from "./number-text.ts";

/** Longer integers take JavaScript milliseconds to read, and no form asks for one. */
const bigint = /^-?\d{1,1000}$/;

/**
 * Turns the text of a control, which isn't empty, into a value. Where it returns `undefined`, the value stays a text,
 * and the schema refuses it with its own message.
 */
export type ReadText = (text: string) => unknown;

/**
 * Returns the error of a text that the kit refuses itself; `undefined` leaves the text to the schema. Where there is a
 * `nearest` value, the schema gets that value, and its own errors come before the message.
 */
export type Refuse = (text: string) => { message: string; nearest?: number } | undefined;

/** `"12.5"` → `12.5`; `undefined` for `"12abc"`, and for a number that JavaScript would change. */
export const readNumber: ReadText = (text) => {
  // Most numbers are a few digits, and adding them up is faster than a regular expression.
  const few = text.length < 16 && text !== "" ? decimal(text) : Number.NaN;
  if (few >= 0) return few;
  return isNumber(text) && isExact(text) ? Number(text) : undefined;
};

/**
 * Reads a short decimal as a quotient of two exact integers: `"12.5"` → 125 / 10. It returns `NaN` for any text but
 * digits with at most one point.
 */
function decimal(text: string): number {
  let number = 0;
  let scale = 0;
  for (let i = 0; i < text.length; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (digit === -2 && scale === 0) scale = 1;
    else if (digit < 0 || digit > 9) return Number.NaN;
    else {
      number = number * 10 + digit;
      scale *= 10;
    }
  }
  if (scale === 0) return number;
  return scale === 1 ? Number.NaN : number / scale;
}

/** `"9007199254740993"` → `9007199254740993n` */
export const readBigint: ReadText = (text) => (bigint.test(text) ? BigInt(text) : undefined);

/**
 * Makes a reader for numbers as people type them in a language: with its decimal sign, spaces between groups and so on.
 */
export function typedNumber(read: ReadText, locale: string | undefined): ReadText {
  return (text) => read(text) ?? read(plainNumber(text, hasDecimalComma(locale)));
}

/** Makes a check that refuses a number with unclear commas, or one that JavaScript would change. */
export function refuseNumber(locale: string | undefined): Refuse {
  return (text) => {
    const plain = plainNumber(text, hasDecimalComma(locale));
    if (hasCommas(plain)) return { message: commasText(locale) };
    if (!isNumber(plain) || isExact(plain)) return undefined;
    return { message: serverMessages.numberDigits, nearest: Number(plain) };
  };
}

/** Returns the message for a number whose commas may separate thousands or decimals. */
export function commasText(locale: string | undefined): string {
  return hasDecimalComma(locale) ? serverMessages.numberGroups : serverMessages.numberCommas;
}

/** Whether a language writes 3,5. The default is the language of the kit's own texts. */
export function hasDecimalComma(locale: string = serverMessages.locale): boolean {
  let has = decimalCommas.get(locale);
  if (has === undefined) {
    has = new Intl.NumberFormat(locale).format(1.5).includes(",");
    decimalCommas.set(locale, has);
  }
  return has;
}

const decimalCommas = new Map<string, boolean>();

/** `"2026-02-28"` → midnight UTC of that day; `undefined` for `"2026-02-30"`, which is no real day. */
export const readDate: ReadText = (text) => {
  if (text.length !== 10 || text[4] !== "-" || text[7] !== "-") return undefined;
  const year = digits(text, 0, 4);
  const month = digits(text, 5, 7);
  const date = digits(text, 8, 10);
  if (!(year >= 0 && month >= 1 && month <= 12 && date >= 1)) return undefined;
  if (date > daysIn(year, month)) return undefined;
  // Date.UTC reads the year 26 as 1926.
  return new Date(year < 100 ? `${text}T00:00:00.000Z` : Date.UTC(year, month - 1, date));
};

/** Reads a range of a text's characters as a number; `NaN` where one of them isn't a digit. */
function digits(text: string, from: number, to: number): number {
  let number = 0;
  for (let i = from; i < to; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) return Number.NaN;
    number = number * 10 + digit;
  }
  return number;
}

const moment = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)$/;

/** Reads a date of a JSON value: a day as {@link readDate} does, or an ISO moment such as `"2026-02-28T10:00:00Z"`. */
export const readMoment: ReadText = (text) => {
  if (!moment.test(text) || !readDate(text.slice(0, 10))) return readDate(text);
  const date = new Date(text);
  return Number.isNaN(date.getTime()) ? undefined : date;
};

/**
 * Makes a reader that completes a time to the precision of its schema, because browsers leave out what is zero and send
 * `13:30` where a person entered `13:30:00`.
 *
 * @param precision how many digits of a second the schema wants
 * @example timeReader(3)("13:30") // "13:30:00.000"
 */
export function timeReader(precision: number): ReadText {
  return (text) => {
    const [, minutes, seconds = ":00", fraction = ""] =
      /^(\d\d:\d\d)(:\d\d)?(?:\.(\d+))?$/.exec(text) ?? [];
    if (minutes === undefined || fraction.length > precision) return undefined;
    return minutes + seconds + (precision > 0 ? `.${fraction.padEnd(precision, "0")}` : "");
  };
}

/** Returns the number of days in a month, which counts from 1: `daysIn(2026, 2)` → 28. */
export function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
