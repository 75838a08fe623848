import type { TextTransform } from "../field-descriptor.ts";

/** What a schema does to a text before it looks at it: `applyTextTransforms(" A ", ["trim", "lowercase"])` → `a` */
export function applyTextTransforms(text: string, steps: readonly TextTransform[] = []): string {
  return steps.reduce((before, step) => before[methods[step]](), text);
}

const methods = { trim: "trim", lowercase: "toLowerCase", uppercase: "toUpperCase" } as const;
