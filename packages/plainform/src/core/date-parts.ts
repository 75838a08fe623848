/** The controls of a date in three parts: `birthday.day`, `birthday.month`, `birthday.year`. */
export const dateParts = ["day", "month", "year"] as const;

export type DatePart = (typeof dateParts)[number];

/** The name of a date, for the name of one of its parts: `birthday.day` → `birthday`. Other names stay as they are. */
export function withoutDatePart(name: string): string {
  return name.replace(/\.(day|month|year)$/, "");
}

/**
 * Returns the parts of a day as a person writes them, without leading zeros. The result is empty for a text that
 * doesn't begin with a day as `YYYY-MM-DD`.
 *
 * @example splitDate("1990-03-27T09:30:00Z") // { day: "27", month: "3", year: "1990" }
 */
export function splitDate(text = ""): { readonly [part in DatePart]?: string } {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)(?!\d)/.exec(text) ?? [];
  if (!year) return {};
  return { day: String(Number(day)), month: String(Number(month)), year };
}
