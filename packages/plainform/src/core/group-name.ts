import { type FieldTree, isFieldDescriptor } from "./field-descriptor.ts";

/**
 * The name of a group of fields, which begins the name of each of them.
 *
 * @returns `undefined` for the fields of a whole form, and for a group without fields
 * @example groupName(fields.address) // "address"
 */
export function groupName(group: FieldTree): string | undefined {
  const [part] = Object.values(group);
  if (part === undefined) return undefined;
  const name = isFieldDescriptor(part) ? part.name : groupName(part);
  return name && /^(.+?)(?:\.[^.[\]]+|\[\d+\])$/.exec(name)?.[1];
}
