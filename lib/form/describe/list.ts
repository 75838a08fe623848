import type { z } from "zod";
import { type FieldDescriptor, type FieldTree, isField } from "../descriptor.ts";
import { exclusiveOf } from "../none-of.ts";
import { countConstraints } from "./constraints.ts";
import { type Around, claimed, fieldOf, leafOf } from "./field.ts";
import { labelsOf } from "./meta.ts";
import { present } from "./present.ts";

/** Describes a list or a set, by what is known of one of its values. */
export function describeList(
  schema: z.core.$ZodType,
  around: Around,
  item: FieldDescriptor | FieldTree,
): FieldDescriptor {
  const leaf = leafOf(schema, around);
  if (isField(item) && item.kind === "file") {
    const { accept, maxSize, messages } = item;
    const { required: _, ...ofEach } = messages;
    const files = fieldOf(leaf, "file", { multiple: true });
    return {
      ...files,
      messages: { ...files.messages, ...ofEach },
      ...present({ accept, maxSize }),
    } as FieldDescriptor;
  }
  const counts = claimed(leaf, countConstraints(leaf.checks));
  if (!isField(item) || ["list", "values", "rows", "variants"].includes(item.kind)) {
    return fieldOf(leaf, "rows", { ...counts, item });
  }
  if (item.kind !== "choice") return fieldOf(leaf, "values", { ...counts, item });
  const { options, labels = labelsOf(leaf.meta) } = item;
  const exclusive = exclusiveOf(schema);
  return fieldOf(leaf, "list", { ...counts, options, ...present({ labels, exclusive }) });
}
