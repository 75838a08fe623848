import type { TextStep } from "./descriptor.ts";

/** What a schema does to a text before it looks at it: `takeSteps(" A ", ["trim", "lowercase"])` → `a` */
export function takeSteps(text: string, steps: readonly TextStep[] = []): string {
  return steps.reduce((before, step) => before[methods[step]](), text);
}

const methods = { trim: "trim", lowercase: "toLowerCase", uppercase: "toUpperCase" } as const;
