/** The controls of a date in three parts: `birthday.day`, `birthday.month`, `birthday.year`. */
export const dateParts = ["day", "month", "year"] as const;

export type DatePart = (typeof dateParts)[number];
