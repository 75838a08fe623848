/**
 * Whether a value is what a file input without a file sends: a file of no bytes and no name. Where scripts send the form,
 * React hands it to the action with the name "undefined".
 */
export function isEmptyFile(value: FormDataEntryValue): boolean {
  return typeof value !== "string" && value.size === 0 && /^(undefined)?$/.test(value.name);
}
