import type { z } from "zod";
import { type FieldDescriptor, type FieldTree, isFieldDescriptor } from "../field-descriptor.ts";
import { exclusiveOptionOf } from "../none-of.ts";
import { claimed, type DescribeContext, fieldOf, leafOf } from "./build-field.ts";
import { countConstraints } from "./constraints.ts";
import { labelsOf } from "./field-meta.ts";
import { omitUndefined } from "./omit-undefined.ts";

/** Describes a list or a set from the description of one of its values. */
export function describeList(
  schema: z.core.$ZodType,
  around: DescribeContext,
  item: FieldDescriptor | FieldTree,
): FieldDescriptor {
  const leaf = leafOf(schema, around);
  if (isFieldDescriptor(item) && item.kind === "file") {
    const { accept, maxSize, messages } = item;
    const { required: _, ...ofEach } = messages;
    const files = fieldOf(leaf, "file", { multiple: true });
    return {
      ...files,
      messages: { ...files.messages, ...ofEach },
      ...omitUndefined({ accept, maxSize }),
    } as FieldDescriptor;
  }
  const counts = claimed(leaf, countConstraints(leaf.checks));
  if (!isFieldDescriptor(item) || ["list", "values", "rows", "variants"].includes(item.kind)) {
    return fieldOf(leaf, "rows", { ...counts, item });
  }
  if (item.kind !== "choice") return fieldOf(leaf, "values", { ...counts, item });
  const { options, labels = labelsOf(leaf.meta) } = item;
  const exclusive = exclusiveOptionOf(schema);
  return fieldOf(leaf, "list", { ...counts, options, ...omitUndefined({ labels, exclusive }) });
}
