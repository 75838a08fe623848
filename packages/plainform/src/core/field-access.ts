import {
  type FieldDescriptor,
  type FieldTree,
  isFieldDescriptor,
  type RowsDescriptor,
  type ValuesDescriptor,
  type VariantsDescriptor,
} from "./field-descriptor.ts";

/**
 * Returns the fields of a list's row, or the one field of a row that holds a single value. It needs no zod, so that
 * client components may call it.
 *
 * @param index the row's number, from 0
 * @example
 * row(fields.links, 2).url.name // "links[2].url"
 * row(fields.tags, 2).name // "tags[2]"
 */
export function row<Item>(
  list: RowsDescriptor<Item> | ValuesDescriptor<Item>,
  index: number,
): Item {
  const before = `${list.name}[]`;
  const after = `${list.name}[${index}]`;
  return renamed(list.item as FieldTree, before, after) as Item;
}

/**
 * Returns the fields of one branch of a discriminated union. A value that the discriminator doesn't have is a compile
 * error. It needs no zod, so that client components may call it.
 *
 * @example variant(fields.payment, "card").number.name // "payment.number"
 */
export function variant<Branches, Value extends keyof Branches>(
  variants: VariantsDescriptor<Branches>,
  value: Value,
): Branches[Value] {
  return variants.branches[value];
}

type Part = FieldTree | FieldDescriptor;

function renamed(part: Part, before: string, after: string): Part {
  if (!isFieldDescriptor(part)) return mapped(part, (child) => renamed(child, before, after));
  const inside = (child: Part) => renamed(child, before, after);
  const inRow = (name: string) =>
    name.startsWith(before) ? after + name.slice(before.length) : name;
  return {
    ...part,
    name: inRow(part.name),
    ...(part.requiredWith !== undefined && { requiredWith: inRow(part.requiredWith) }),
    ...(part.untickedCountsIn && { untickedCountsIn: inRow(part.untickedCountsIn) }),
    ...("item" in part && part.item && { item: inside(part.item) }),
    ...("branches" in part && {
      branches: mapped(part.branches, inside),
      discriminator: inside(part.discriminator),
    }),
  } as Part;
}

function mapped(tree: { readonly [key: string]: Part }, change: (part: Part) => Part): FieldTree {
  return Object.fromEntries(Object.entries(tree).map(([key, part]) => [key, change(part)]));
}

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
