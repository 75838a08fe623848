import type { TextStep } from "./descriptor.ts";
import { normalizeText } from "./read/text.ts";

/**
 * How long a text is to the schema: in code points, after its steps.
 *
 * @example lengthOf(" 👍🏽 \r\n", ["trim"]) // 2: a thumb and its colour
 */
export function lengthOf(text: string, steps: readonly TextStep[] = []): number {
  let value = normalizeText(text);
  for (const step of steps) {
    if (step === "trim") value = value.trim();
    else value = step === "lowercase" ? value.toLowerCase() : value.toUpperCase();
  }
  let length = 0;
  for (const _ of value) length += 1;
  return length;
}
