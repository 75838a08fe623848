import { z } from "zod";
// An import of `z.locales` would make a browser load every locale.
import en from "zod/v4/locales/en.js";
import { processGlobal } from "../process-global.ts";
import { defOfIssue } from "../zod/definition.ts";

type RawIssue = z.core.$ZodRawIssue;

/**
 * The kit's messages for issues to which the schema gives no message of its own, as the error map of one parse. They
 * say what to do ("Enter a value") where zod says what it expected ("Invalid input: expected string, received
 * undefined"). Zod asks the error map of a parse before `customError` and the locale, so this one returns `undefined`
 * for an application that chose a locale, and the message of `customError` where there is one.
 *
 * @example schema.safeParse(value, { error: englishErrorMap })
 */
export const englishErrorMap: z.core.$ZodErrorMap = (issue) => {
  const { customError, localeError } = z.config();
  const isChosen = localeError !== undefined && localeError !== zodsOwn.locale;
  return isChosen ? undefined : (customError?.(issue) ?? inWords(issue));
};

/**
 * The locale that zod sets itself when a process makes its first schema. Each call of `z.locales.en()` returns another
 * function, so that an application which chose English differs from one that chose nothing. All copies of this module
 * share the value, as they share zod's settings.
 */
const zodsOwn = processGlobal("zodsOwnLocale", () => ({ locale: localeOfNoChoice() }));

function localeOfNoChoice(): unknown {
  // Zod sets its own locale here, unless the application chose one or made a schema before.
  z.string();
  const { localeError } = z.config();
  // A locale that was there before the kit may be a choice, unless it is English: that can't be told from no choice.
  const probe = { code: "invalid_type", expected: "string", input: undefined, path: [] } as never;
  const isEnglish = localeError?.(probe) === en().localeError(probe);
  return isEnglish ? localeError : undefined;
}

function inWords(issue: RawIssue): string | undefined {
  const missing = issue.input === undefined || issue.input === null || issue.input === "";
  switch (issue.code) {
    case "invalid_type":
      return wrongType(issue.expected, missing);
    case "invalid_value":
      if (isMediaType(issue)) return `Choose a file of type ${issue.values.join(" or ")}`;
      return issue.values.length === 1 && issue.values[0] === true
        ? "Tick the box to go on"
        : "Choose one of the options";
    case "invalid_union":
      return missing || issue.discriminator !== undefined
        ? "Choose one of the options"
        : "Enter a different value";
    case "invalid_format":
      return missing ? "Enter a value" : inFormat(issue);
    case "not_multiple_of":
      return `Enter a multiple of ${issue.divisor}`;
    case "invalid_key":
      return "Enter a name that is allowed";
    case "unrecognized_keys":
      return `Leave out what isn’t asked for: ${issue.keys.join(", ")}`;
    case "too_small":
      return tooSmall(issue, missing);
    case "too_big":
      return tooBig(issue);
    default:
      return undefined;
  }
}

function wrongType(expected: string, missing: boolean): string {
  switch (expected) {
    case "int":
      return "Enter a whole number";
    case "bigint":
      return missing ? "Enter a number" : "Enter a whole number";
    case "number":
      return "Enter a number";
    case "date":
      return "Enter a real date";
    case "file":
      return "Choose a file";
    case "boolean":
      return "Choose yes or no";
    case "array":
    case "set":
    case "tuple":
      return missing ? "Enter a list" : "Send a list";
    case "object":
    case "record":
    case "map":
      return missing ? "Fill this in" : "Send an object";
    default:
      return missing ? "Enter a value" : "Enter text";
  }
}

/** Whether an issue is about a file's media type, for which zod has no issue code of its own. */
function isMediaType(issue: { inst?: unknown }): boolean {
  return defOfIssue(issue).check === "mime_type";
}

/** Returns an example of a time with the precision of its schema: `13:30:00.000` for 3, `13:30` for -1. */
function exampleTime(precision: number): string {
  if (precision < 0) return "13:30";
  return `13:30:00${precision > 0 ? `.${"0".repeat(precision)}` : ""}`;
}

function inFormat(issue: Extract<RawIssue, { code: "invalid_format" }>): string {
  const { format, prefix, suffix, includes } = issue as typeof issue & Record<string, string>;
  if (format === "starts_with") return `Start with “${prefix}”`;
  if (format === "ends_with") return `End with “${suffix}”`;
  if (format === "includes") return `Include “${includes}”`;
  const { precision, local } = defOfIssue(issue);
  if (format === "time") return `Enter a time, like ${exampleTime(precision ?? -1)}`;
  if (format === "datetime") {
    // A time with a zone has seconds unless its schema says otherwise.
    const time = local ? exampleTime(precision ?? -1) : `${exampleTime(precision ?? 0)}Z`;
    return `Enter a date and time, like 2026-02-28T${time}`;
  }
  return wrongFormat[format] ?? "Enter it in the format that is asked for";
}

const wrongFormat: Record<string, string> = {
  email: "Enter an email address, like name@example.com",
  url: "Enter a web address, like https://example.com",
  date: "Enter a real date",
  e164: "Enter a phone number with its country code, like +441632960001",
  uuid: "Enter a valid id",
};

function tooSmall(issue: Extract<RawIssue, { code: "too_small" }>, missing: boolean): string {
  const { minimum, inclusive, origin } = issue;
  if (origin === "string") {
    return missing || minimum === 1
      ? "Enter a value"
      : `Enter ${count(minimum, "character")} or more`;
  }
  if (origin === "array" || origin === "set") return `Choose ${number(minimum)} or more`;
  if (origin === "date") return `Enter a date ${inclusive ? "on or " : ""}after ${day(minimum)}`;
  if (origin === "file") return `Choose a file of ${count(minimum, "byte")} or more`;
  return inclusive ? `Enter ${number(minimum)} or more` : `Enter more than ${number(minimum)}`;
}

function tooBig(issue: Extract<RawIssue, { code: "too_big" }>): string {
  const { maximum, inclusive, origin } = issue;
  if (origin === "string") return `Enter ${count(maximum, "character")} or fewer`;
  if (origin === "array" || origin === "set") return `Choose ${number(maximum)} or fewer`;
  if (origin === "date") return `Enter a date ${inclusive ? "on or " : ""}before ${day(maximum)}`;
  if (origin === "file") return `Choose a file of ${count(maximum, "byte")} or less`;
  return inclusive ? `Enter ${number(maximum)} or less` : `Enter less than ${number(maximum)}`;
}

const numbers = new Intl.NumberFormat("en");
const days = new Intl.DateTimeFormat("en", { dateStyle: "long", timeZone: "UTC" });

function number(value: number | bigint): string {
  // Only numbers from 1,000 on need a separator, and a formatter takes a microsecond.
  return -1_000 < value && value < 1_000 ? String(value) : numbers.format(value);
}

function count(amount: number | bigint, what: string): string {
  return `${number(amount)} ${what}${Number(amount) === 1 ? "" : "s"}`;
}

function day(time: number | bigint): string {
  return days.format(Number(time));
}
