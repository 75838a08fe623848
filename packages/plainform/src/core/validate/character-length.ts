import { normalizeText } from "../decode/normalize-text.ts";
import type { TextTransform } from "../field-descriptor.ts";
import { applyTextTransforms } from "./text-transforms.ts";

/**
 * Returns the length of a text as its schema counts it: in code points, after the steps that change the text.
 *
 * @example characterLength(" 👍🏽 \r\n", ["trim"]) // 2: a thumb and its colour
 */
export function characterLength(text: string, steps: readonly TextTransform[] = []): number {
  let length = 0;
  for (const _ of applyTextTransforms(normalizeText(text), steps)) length += 1;
  return length;
}
