/** What a control may show before anything was entered. */
export type DefaultValue = string | number | boolean | bigint | Date | readonly string[];

/** What a default is in controls: no text for none, one for one, one for each of several. */
export function defaultTextsOf(value: unknown): readonly string[] {
  if (value === undefined || value === null || value === false) return [];
  if (value === true) return ["on"];
  // Of a date that is none, the JSON is null.
  if (value instanceof Date) return defaultTextsOf(value.toJSON()?.slice(0, 10));
  return [value].flat().map(String);
}
