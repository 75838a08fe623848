import {
  type Constraint,
  type FieldDescriptor,
  type FieldTree,
  isFieldDescriptor,
} from "../field-descriptor.ts";
import { omitUndefined } from "./omit-undefined.ts";

type Part = FieldDescriptor | FieldTree;

/**
 * Describes a value that two schemas have to accept. The result has the constraints of both sides, and the message of
 * the left side where both have one.
 *
 * @returns `undefined` where neither side has a field
 */
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

/** Each bound, the constraint whose message it has, and whether a larger (1) or a smaller (-1) bound is narrower. */
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
  // The message of a pattern must come from the side that has the pattern.
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
  if (String(one.transforms) !== String(other.transforms)) {
    // The two sides check different texts, so neither side's bounds can be claimed for the text that was typed.
    const { transforms, minLength, maxLength, pattern, patternIsNative, ...rest } = both;
    return rest as Facts;
  }
  return omitUndefined({ ...both, messages: omitUndefined(both.messages) }) as Facts;
}
