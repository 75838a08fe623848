/** The labels of a date's parts, and the order in which the language writes them. */
export const dateTexts = {
  dateOrder: ["day", "month", "year"] as readonly ("day" | "month" | "year")[],
  day: "Day",
  month: "Month",
  year: "Year",
};
