import type { FieldDescriptor, FieldTree, RowsField, VariantsField } from "./descriptor.ts";

/**
 * The fields of a list's row. Needs no zod: client components may call it.
 *
 * @param index the row's number, from 0
 * @example row(fields.links, 2).url.name // "links[2].url"
 */
export function row<Item>(list: RowsField<Item>, index: number): Item {
  const before = `${list.name}[]`;
  const after = `${list.name}[${index}]`;
  return renamed(list.item as FieldTree, before, after) as Item;
}

/**
 * The fields of one of several objects, `undefined` for a value that no branch has.
 *
 * @example variant(fields.payment, "card").number.name // "payment.number"
 */
export function variant<Branches, Value extends keyof Branches>(
  variants: VariantsField<Branches>,
  value: Value,
): Branches[Value] {
  return variants.branches[value];
}

function renamed(part: FieldTree | FieldDescriptor, before: string, after: string): unknown {
  const copy: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(part)) {
    if (key === "name" && typeof value === "string") {
      copy[key] = value.startsWith(before) ? after + value.slice(before.length) : value;
    } else {
      const isTree = typeof value === "object" && value !== null && !Array.isArray(value);
      copy[key] = isTree && key !== "messages" ? renamed(value, before, after) : value;
    }
  }
  return copy;
}
