import { parseForm } from "plainform";
import type { FormValues } from "plainform/react";
import type { z } from "zod";
import { type AnySpecimen, type Locale, type Specimen, type State, specimen } from "./state.ts";

/** What stands around a control in a language. */
interface Words<Props> {
  label: string;
  hint: string;
  error: string;
  /** What else has words, like the options of a choice. */
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
  /** Of one field. Its label and its messages are the English words. */
  schema: z.ZodObject;
  hint: string;
  /** In long words, and from right to left. */
  words: Record<Exclude<Locale, "en">, Words<Props>>;
  /** What a person entered, and how a page gives the same to the component. */
  filled: FormValues;
  given: Partial<Props>;
  /** What is sent when nothing was entered; a text unless it says otherwise. */
  empty?: FormValues;
  /** What a person entered wrongly. */
  wrong: FormValues;
  /** Where it differs from other fields. */
  states?: Partial<Specimen<Props>["states"]>;
}

/** All states of a component that is a field of a form. Errors are what the schema says to what was entered. */
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

/** What the schema says to what was entered: the first message of each field. */
function errorsIn(schema: z.ZodObject, typed: FormValues): Record<string, string> {
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
