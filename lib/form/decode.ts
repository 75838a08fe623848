import { collect, type SubmittedData } from "./collect.ts";
import type { Layout, Sent } from "./layout.ts";
import type { Limits } from "./limits.ts";
import type { Problem } from "./reader.ts";

/** What was typed, by name. A list of texts where a name stands for a list, or was sent more than once. */
export type FormValues = Record<string, string | string[]>;

export interface Decoded {
  /** What the schema is to be asked about; nothing when the data is over a limit. */
  input: unknown;
  /** What is wrong with the data itself, whatever the schema says. */
  problems: Problem[];
  /** The limit that the data is over, in words. */
  overLimit: string | undefined;
  /** Made when it is asked for: a form that is right has no use for it. */
  values: () => FormValues;
}

/**
 * Makes of form data the value that a schema is asked about. The schema's plan says which names to read and how; a
 * name of which it knows nothing costs nothing and reaches nothing. Never throws.
 */
export function decode(layout: Layout, data: SubmittedData, limits: Limits): Decoded {
  const { sent, overLimit } = collect(layout, data, limits);
  const problems: Problem[] = [];
  const input = overLimit === undefined ? layout.root.read(sent, problems) : undefined;
  return { input, problems, overLimit, values: () => valuesOf(layout, sent) };
}

function valuesOf(layout: Layout, sent: Sent): FormValues {
  const values: FormValues = {};
  for (const { id, name, secret, many } of layout.slots()) {
    const value = sent[id];
    if (secret || value === undefined || typeof value === "number") continue;
    const texts = (Array.isArray(value) ? value : [value]).filter(
      (part) => typeof part === "string",
    );
    const [only] = texts;
    if (only !== undefined) values[name] = many || texts.length > 1 ? texts : only;
  }
  return values;
}
