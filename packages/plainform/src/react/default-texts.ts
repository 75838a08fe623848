/** The types of a control's default value. */
export type DefaultValue = string | number | boolean | bigint | Date | readonly string[];

/**
 * Returns a default value as the texts of controls: an empty list for no value, one text for a single value, and one
 * text for each of several.
 *
 * @example defaultTextsOf(new Date("2027-01-31")) // ["2027-01-31"]
 */
export function defaultTextsOf(value: unknown): readonly string[] {
  if (value === undefined || value === null || value === false) return [];
  if (value === true) return ["on"];
  // `toJSON()` of an invalid date is null.
  if (value instanceof Date) return defaultTextsOf(value.toJSON()?.slice(0, 10));
  return [value].flat().map(String);
}
