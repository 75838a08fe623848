import type { FormState } from "@/lib/form/state.ts";

/** What the form around a field knows of it. Not props of the component: they come from the form's state. */
export interface FieldArgs {
  error?: string;
  typed?: string;
}

/** The controls of {@link FieldArgs}, and of what every field takes. */
export const fieldArgTypes = {
  field: { control: "object", table: { type: { summary: "TextField" } } },
  label: { control: "text", table: { type: { summary: "ReactNode" } } },
  hint: { control: "text", table: { type: { summary: "ReactNode" } } },
  defaultValue: { control: "text", table: { type: { summary: "string" } } },
  error: {
    control: "text",
    description: "What is wrong with it, after the form was sent.",
    table: { category: "State of the form around", type: { summary: "string" } },
  },
  typed: {
    control: "text",
    description: "What was typed before the form was sent, put back.",
    table: { category: "State of the form around", type: { summary: "string" } },
  },
} as const;

/** The state of a form in which just this field was filled in. */
export function stateOf(name: string, { error, typed }: FieldArgs): Partial<FormState> {
  return {
    status: error ? "invalid" : "idle",
    fieldErrors: error ? { [name]: [error] } : {},
    values: typed === undefined ? {} : { [name]: typed },
  };
}
