import { serverMessages } from "../messages/server-messages.ts";
import { hasCommas, isExact, isNumber, plainNumber } from "./number-text.ts";

/** Longer ones take JavaScript milliseconds to read, and no form asks for one. */
const bigint = /^-?\d{1,1000}$/;

/**
 * Makes a control's text, which isn't empty, a value; `undefined` when it isn't one. It stays text then, and the schema
 * refuses it in its own words.
 */
export type ReadText = (text: string) => unknown;

/**
 * Says what is wrong with a text that can't be read as it is. `undefined` leaves that to the schema. Where there is a
 * `nearest` value, the schema is asked about it, and its own words about that value come before the message.
 */
export type Refuse = (text: string) => { message: string; nearest?: number } | undefined;

/** `"12.5"` → `12.5`; `"12abc"` is none, and neither is one that would be saved as another number */
export const readNumber: ReadText = (text) => {
  // Most numbers are a few digits, and adding them up is faster than a regular expression.
  const few = text.length < 16 && text !== "" ? decimal(text) : Number.NaN;
  if (few >= 0) return few;
  return isNumber(text) && isExact(text) ? Number(text) : undefined;
};

/** `"12.5"` → 12.5, of so few digits that it is exact: 125 / 10; `NaN` when it isn't digits and a point between. */
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

/** What was typed for a number, with whatever keyboard, in a form in this language. */
export function typedNumber(read: ReadText, locale: string | undefined): ReadText {
  return (text) => read(text) ?? read(plainNumber(text, hasDecimalComma(locale)));
}

/** A number that is written in a way that is unclear, or that would be saved as another one. */
export function refuseNumber(locale: string | undefined): Refuse {
  return (text) => {
    const plain = plainNumber(text, hasDecimalComma(locale));
    if (hasCommas(plain)) return { message: commasText(locale) };
    if (!isNumber(plain) || isExact(plain)) return undefined;
    return { message: serverMessages.numberDigits, nearest: Number(plain) };
  };
}

/** What to say of a number whose commas may stand between thousands or before decimals. */
export function commasText(locale: string | undefined): string {
  return hasDecimalComma(locale) ? serverMessages.numberGroups : serverMessages.numberCommas;
}

/** Whether a language writes 3,5. Without one, it is the language of the kit's own texts. */
export function hasDecimalComma(locale: string = serverMessages.locale): boolean {
  let has = decimalCommas.get(locale);
  if (has === undefined) {
    has = new Intl.NumberFormat(locale).format(1.5).includes(",");
    decimalCommas.set(locale, has);
  }
  return has;
}

const decimalCommas = new Map<string, boolean>();

/** `"2026-02-28"` → midnight UTC; `"2026-02-30"` is none */
export const readDate: ReadText = (text) => {
  if (text.length !== 10 || text[4] !== "-" || text[7] !== "-") return undefined;
  const year = digits(text, 0, 4);
  const month = digits(text, 5, 7);
  const date = digits(text, 8, 10);
  if (!(year >= 0 && month >= 1 && month <= 12 && date >= 1)) return undefined;
  if (date > daysIn(year, month)) return undefined;
  // Date.UTC takes the year 26 for 1926.
  return new Date(year < 100 ? `${text}T00:00:00.000Z` : Date.UTC(year, month - 1, date));
};

/** The number that some of a text's characters are; `NaN` when one of them is no digit. */
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

/** {@link readDate}, or the moment of an ISO text: `"2026-02-28T10:00:00Z"`. What JSON has for a date. */
export const readMoment: ReadText = (text) => {
  if (!moment.test(text) || !readDate(text.slice(0, 10))) return readDate(text);
  const date = new Date(text);
  return Number.isNaN(date.getTime()) ? undefined : date;
};

/**
 * A time with as many digits of a second as its schema wants: browsers leave out what is zero, and send `13:30` where
 * `13:30:00` was entered.
 */
export function timeReader(precision: number): ReadText {
  return (text) => {
    const [, minutes, seconds = ":00", fraction = ""] =
      /^(\d\d:\d\d)(:\d\d)?(?:\.(\d+))?$/.exec(text) ?? [];
    if (minutes === undefined || fraction.length > precision) return undefined;
    return minutes + seconds + (precision > 0 ? `.${fraction.padEnd(precision, "0")}` : "");
  };
}

/** `(2026, 2)` → `28` */
export function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
