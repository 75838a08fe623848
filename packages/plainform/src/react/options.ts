import type { OptionLabels } from "../core/field-descriptor.ts";
import type { OptionOf } from "../core/field-types.ts";

/**
 * The texts of a field's options. A missing text comes from the schema's `.meta({ options })`, or is the value itself.
 */
export type OptionTexts<F, Text = React.ReactNode> = {
  readonly [Option in OptionOf<F>]?: Text;
};

/**
 * Returns a field's options with their texts, in the schema's order.
 *
 * @example optionsOf({ options: ["s"], labels: { s: "Small" } }) // [{ value: "s", text: "Small" }]
 */
export function optionsOf<Text>(
  { options, labels = {} }: { options: readonly string[]; labels?: OptionLabels },
  given: { readonly [option: string]: Text | undefined } = {},
): { value: string; text: Text | string }[] {
  return options.map((value) => ({ value, text: given[value] ?? labels[value] ?? value }));
}
