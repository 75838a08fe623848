import { type FieldDescriptor, type FieldTree, isFieldDescriptor } from "./field-descriptor.ts";
import { groupName } from "./group-name.ts";

/**
 * Whether a group of fields may be left empty as a whole, although some of its fields are required once another one of
 * them is filled in.
 *
 * @example isOptionalGroup(fields.address) // true of `address: z.object({ city: z.string().min(1) }).optional()`
 */
export function isOptionalGroup(group: FieldTree): boolean {
  const name = groupName(group);
  return name !== undefined && isRequiredWith(group, name);
}

/** Whether something in a part of a group is required once something else in the group is filled in. */
function isRequiredWith(part: FieldTree | FieldDescriptor, group: string): boolean {
  if (isFieldDescriptor(part)) return part.requiredWith === group;
  return Object.values(part).some((inner) => isRequiredWith(inner, group));
}
