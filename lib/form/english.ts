import { z } from "zod";

type Locale = ReturnType<typeof z.locales.en>;

/**
 * The kit's own words for what a schema refuses without a message of its own, as a Zod locale: they say what to
 * do ("Enter a value") where Zod says what was expected ("Invalid input: expected string, received undefined").
 * A schema's message, a parse's `error` and `customError` win over it, as over every locale.
 *
 * @example z.config(english()); // in force already, unless you chose a locale
 */
export function english(): Locale {
  const fallback = z.locales.en().localeError;
  return {
    localeError: (issue) => {
      const missing = issue.input === undefined || issue.input === null || issue.input === "";
      switch (issue.code) {
        case "invalid_type":
          if (missing) return "Enter a value";
          if (issue.expected === "int") return "Enter a whole number";
          if (issue.expected === "number") return "Enter a number";
          if (issue.expected === "string") return "Enter text";
          break;
        case "too_small":
          if (issue.origin === "string") {
            return missing ? "Enter a value" : `Enter ${count(issue.minimum)} or more`;
          }
          return `Enter ${issue.minimum} or more`;
        case "too_big":
          if (issue.origin === "string") return `Enter ${count(issue.maximum)} or fewer`;
          return `Enter ${issue.maximum} or less`;
      }
      return fallback(issue);
    },
  };
}

function count(characters: number | bigint): string {
  return `${characters.toLocaleString("en")} ${characters === 1 ? "character" : "characters"}`;
}

/** Zod starts with its own English. It is replaced only while nobody has chosen another locale. */
const zodsOwn = z.locales.en().localeError;
const probe = { code: "invalid_type", expected: "string", input: undefined } as const;
const current = z.config().localeError?.({ ...probe, path: [] } as never);
if (current === undefined || current === zodsOwn({ ...probe, path: [] } as never)) {
  z.config(english());
}
