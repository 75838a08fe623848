import type { CompiledSchema } from "../compiled-schema.ts";
import { type Limits, limitsWith } from "../limits.ts";
import { indexEntries, type SubmittedData } from "./index-entries.ts";
import type { DecodeError } from "./reader.ts";
import type { FormValues } from "./redisplay-values.ts";

export interface Decoded {
  /** What the schema is to be asked about; nothing when the data is over a limit. */
  input: unknown;
  /** What is wrong with the data itself, whatever the schema says. */
  problems: DecodeError[];
  /** The limit that the data is over, in words. */
  overLimit: string | undefined;
  /** What was typed, when there are few names; else `undefined`, and to be asked for when it is needed. */
  values: FormValues | undefined;
  /** What was typed. */
  makeValues: () => FormValues;
}

/**
 * Makes of form data the value that a schema is asked about. The schema's plan says which names to read and how; a
 * name of which it knows nothing costs nothing and reaches nothing. Never throws.
 */
export function decode(
  contract: CompiledSchema,
  data: SubmittedData,
  some?: Partial<Limits>,
): Decoded {
  const limits = limitsWith(some);
  const layout = contract.layout(limits);
  const { sent, overLimit } = indexEntries(layout, data, limits);
  const problems: DecodeError[] = [];
  const input = overLimit === undefined ? layout.root.read(sent, problems) : undefined;
  const makeValues = () => layout.valuesOf(sent);
  return {
    input,
    problems,
    overLimit,
    values: layout.hasGrown ? undefined : makeValues(),
    makeValues,
  };
}
