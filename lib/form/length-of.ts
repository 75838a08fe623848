import type { TextStep } from "./descriptor.ts";
import { normalizeText } from "./read/text.ts";
import { takeSteps } from "./text-steps.ts";

/**
 * How long a text is to the schema: in code points, after its steps.
 *
 * @example lengthOf(" 👍🏽 \r\n", ["trim"]) // 2: a thumb and its colour
 */
export function lengthOf(text: string, steps: readonly TextStep[] = []): number {
  let length = 0;
  for (const _ of takeSteps(normalizeText(text), steps)) length += 1;
  return length;
}
