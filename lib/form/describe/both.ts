import { type FieldDescriptor, type FieldTree, isField } from "../descriptor.ts";

/** A value that has to please two schemas: it is under the rules of both, the second one's words first. */
export function both(
  left: FieldDescriptor | FieldTree | undefined,
  right: FieldDescriptor | FieldTree | undefined,
): FieldDescriptor | FieldTree {
  if (!isField(left) || !isField(right)) {
    const tree: Record<string, FieldDescriptor | FieldTree> = { ...(left as FieldTree) };
    for (const [key, part] of Object.entries((right ?? {}) as FieldTree)) {
      const before = tree[key];
      tree[key] = before ? both(before, part) : part;
    }
    return tree;
  }
  const required = left.required || right.required;
  const messages = { ...left.messages, ...right.messages };
  return { ...left, ...right, required, messages } as FieldDescriptor;
}
