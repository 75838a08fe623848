import { normalizeText } from "../decode/normalize-text.ts";
import type { TextTransform } from "../field-descriptor.ts";
import { applyTextTransforms } from "./text-transforms.ts";

/**
 * How long a text is to the schema: in code points, after its steps.
 *
 * @example characterLength(" 👍🏽 \r\n", ["trim"]) // 2: a thumb and its colour
 */
export function characterLength(text: string, steps: readonly TextTransform[] = []): number {
  let length = 0;
  for (const _ of applyTextTransforms(normalizeText(text), steps)) length += 1;
  return length;
}
