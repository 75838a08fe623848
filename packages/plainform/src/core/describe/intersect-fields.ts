import {
  type Constraint,
  type FieldDescriptor,
  type FieldTree,
  isFieldDescriptor,
} from "../field-descriptor.ts";
import { omitUndefined } from "./omit-undefined.ts";

type Part = FieldDescriptor | FieldTree;

/** A value that has to please two schemas: it is under the rules of both, the first one's words first. */
export function intersectFields(left: Part | undefined, right: Part | undefined): Part | undefined {
  if (!left && !right) return undefined;
  if (!isFieldDescriptor(left) || !isFieldDescriptor(right)) {
    const tree: Record<string, Part> = { ...(left as FieldTree) };
    for (const [key, part] of Object.entries((right ?? {}) as FieldTree)) {
      const before = tree[key];
      tree[key] = (before && intersectFields(before, part)) ?? part;
    }
    return tree;
  }
  if (left.kind !== right.kind) {
    const required = left.required || right.required;
    const messages = { ...left.messages, ...right.messages };
    return { ...left, ...right, required, messages } as FieldDescriptor;
  }
  return bothFields(left, right) as unknown as FieldDescriptor;
}

/** Bounds, and whether a larger or a smaller one is narrower. */
const bounds = [
  ["minLength", "minLength", 1],
  ["min", "min", 1],
  ["maxLength", "maxLength", -1],
  ["max", "max", -1],
  ["maxSize", "max", -1],
] as const;

type Facts = Omit<FieldDescriptor, "messages"> & {
  messages: { -readonly [constraint in Constraint]?: string };
} & { [fact: string]: unknown };

function bothFields(left: FieldDescriptor, right: FieldDescriptor): Facts {
  const [one, other] = [left, right] as unknown as [Facts, Facts];
  const both: Facts = { ...other, ...one, required: one.required || other.required };
  both.messages = { ...one.messages, ...other.messages, ...one.messages };
  if (one.kind === "number") both.integer = one.integer || other.integer;
  // The words and the facts of a pattern belong together.
  const [patterned] = [one, other].filter(({ pattern }) => pattern !== undefined);
  if (patterned) {
    both.patternIsNative = patterned.patternIsNative;
    both.messages.pattern = patterned.messages.pattern as string;
  }
  for (const [bound, constraint, side] of bounds) {
    const [first, second] = [one[bound], other[bound]] as (number | string)[];
    if (first === undefined || second === undefined || first === second) continue;
    if (first > second === (side === 1)) continue;
    both[bound] = second;
    both.messages[constraint] = other.messages[constraint] as string;
  }
  if (String(one.steps) !== String(other.steps)) {
    // Each side looks at a text of its own.
    const { steps, minLength, maxLength, pattern, patternIsNative, ...rest } = both;
    return rest as Facts;
  }
  return omitUndefined({ ...both, messages: omitUndefined(both.messages) }) as Facts;
}
