import type { OptionLabels } from "../field-descriptor.ts";
import { omitUndefined } from "./omit-undefined.ts";

type Meta = Readonly<Record<string, unknown>>;

/**
 * Returns the options of a choice as texts, with their labels. An empty control stands for `null`, so it is no option.
 */
export function choiceOf(values: readonly unknown[], meta: Meta) {
  const options = values.filter((value) => value !== null).map(String);
  return { options, ...omitUndefined({ labels: labelsOf(meta) }) };
}

/** Returns the labels of the options from `.meta({ options: { s: "Small" } })`: `{ s: "Small" }`. */
export function labelsOf({ options }: Meta): OptionLabels | undefined {
  if (typeof options !== "object" || options === null || Array.isArray(options)) return undefined;
  const labels = Object.entries(options).filter(([, label]) => typeof label === "string");
  return Object.fromEntries(labels) as OptionLabels;
}

const names = ["label", "hint", "autocomplete", "control", "row", "add"];

/** Returns the texts of a field's `.meta()`: its label, hint and the like, and the name of its control. */
export function metaTextsOf(meta: Meta): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const name of names) {
    const text = meta[name];
    if (typeof text === "string") texts[name] = text;
  }
  return texts;
}
