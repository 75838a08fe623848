/**
 * Whether a value comes from a file input without a file, which sends a file with no bytes and no name. Where scripts
 * send the form, React gives the action that file with the name "undefined".
 */
export function isEmptyFile(value: FormDataEntryValue): boolean {
  return typeof value !== "string" && value.size === 0 && /^(undefined)?$/.test(value.name);
}
