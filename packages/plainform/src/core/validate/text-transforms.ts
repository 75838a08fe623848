import type { TextTransform } from "../field-descriptor.ts";

/**
 * Changes a text as its schema does before it checks the text.
 *
 * @example applyTextTransforms(" A ", ["trim", "lowercase"]) // "a"
 */
export function applyTextTransforms(text: string, steps: readonly TextTransform[] = []): string {
  return steps.reduce((before, step) => before[methods[step]](), text);
}

const methods = { trim: "trim", lowercase: "toLowerCase", uppercase: "toUpperCase" } as const;
