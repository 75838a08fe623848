import type { TextStep } from "./descriptor.ts";

/** What a schema does to a text before it looks at it: `takeSteps(" A ", ["trim", "lowercase"])` → `a` */
export function takeSteps(text: string, steps: readonly TextStep[] = []): string {
  return steps.reduce((before, step) => take[step](before), text);
}

const take = {
  trim: (text: string) => text.trim(),
  lowercase: (text: string) => text.toLowerCase(),
  uppercase: (text: string) => text.toUpperCase(),
};
