import type { OptionLabels } from "../core/field-descriptor.ts";
import type { OptionOf } from "../core/field-types.ts";

/** What the options of a field are called; else the schema's `.meta({ options })`, else their values. */
export type OptionTexts<F, Text = React.ReactNode> = {
  readonly [Option in OptionOf<F>]?: Text;
};

/** The options of a field in the schema's order, each with what it is called. */
export function optionsOf<Text>(
  { options, labels = {} }: { options: readonly string[]; labels?: OptionLabels },
  given: { readonly [option: string]: Text | undefined } = {},
): { value: string; text: Text | string }[] {
  return options.map((value) => ({ value, text: given[value] ?? labels[value] ?? value }));
}
