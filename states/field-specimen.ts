import { parseForm } from "plainform";
import type { FormState } from "plainform/react";
import type { z } from "zod";
import { type AnySpecimen, type Locale, type Specimen, type State, specimen } from "./state.ts";

/** The texts around a control in one language. */
interface Words<Props> {
  label: string;
  hint: string;
  error: string;
  /** The other props with texts, such as the options of a choice. */
  props?: Partial<Props>;
}

interface FieldProps {
  label?: React.ReactNode;
  hint?: React.ReactNode;
  disabled?: boolean | undefined;
  readOnly?: boolean | undefined;
}

interface FieldSpecimen<Props>
  extends Pick<Specimen<Props>, "group" | "props" | "render" | "ownStates"> {
  /** The schema of one field. Its label and messages are the English texts. */
  schema: z.ZodObject;
  hint: string;
  /** The texts with long words, and those written from right to left. */
  words: Record<Exclude<Locale, "en">, Words<Props>>;
  /** The entered values, and the default value that shows the same. */
  filled: FormState["values"];
  given: Partial<Props>;
  /** The submitted values of an empty control; an empty text by default. */
  empty?: FormState["values"];
  /** The entered values that the schema refuses. */
  wrong: FormState["values"];
  /** The states that differ from those of other fields. */
  states?: Partial<Specimen<Props>["states"]>;
}

/** Returns all states of a component that is a field. Its errors are the schema's messages for the entered values. */
export function fieldSpecimen<Props extends FieldProps>({
  schema,
  hint,
  words,
  filled,
  given,
  empty = Object.fromEntries(Object.keys(schema.shape).map((name) => [name, ""])),
  wrong,
  states,
  ...rest
}: FieldSpecimen<Props>): AnySpecimen {
  const inWords = (locale: Exclude<Locale, "en">): State<Props> => {
    const { label, hint, error, props } = words[locale];
    const errors = Object.keys(errorsIn(schema, wrong)).map((name) => [name, error]);
    return {
      locale,
      props: { label, hint, ...props } as Partial<Props>,
      typed: wrong,
      errors: Object.fromEntries(errors),
    };
  };
  return specimen<Props>({
    schema,
    ...rest,
    states: {
      default: {},
      hint: { props: { hint } as Partial<Props> },
      filled: { typed: filled },
      error: { typed: empty, errors: errorsIn(schema, empty) },
      "error-and-hint": {
        props: { hint } as Partial<Props>,
        typed: wrong,
        errors: errorsIn(schema, wrong),
      },
      disabled: { props: { ...given, disabled: true } },
      "read-only": { props: { ...given, readOnly: true } },
      pending: { typed: filled, pending: true },
      "long-text": inWords("de"),
      "right-to-left": inWords("ar"),
      ...states,
    },
  });
}

/** Returns the schema's first message for each field of the entered values. */
function errorsIn(schema: z.ZodObject, typed: FormState["values"]): Record<string, string> {
  const data = new FormData();
  for (const [name, texts] of Object.entries(typed)) {
    for (const text of [texts].flat()) data.append(name, text);
  }
  const parsed = parseForm(schema, data);
  if (parsed.success) throw new Error(`The schema has nothing against ${JSON.stringify(typed)}`);
  return Object.fromEntries(
    Object.entries(parsed.fieldErrors).map(([name, [message = ""]]) => [name, message]),
  );
}
