import { withoutDatePart } from "../core/date-parts.ts";
import type { FieldDescriptor } from "../core/field-descriptor.ts";
import type { FieldErrors } from "../core/validate/field-errors.ts";
import type { MountedField } from "../core/validate/validate-fields.ts";
import type { SubmitButtons } from "./submit-buttons.ts";

/** A field that is on the page. */
export type RegisteredField = MountedField;

/**
 * The fields of a form, and what is wrong with them now. A field renders when its own error changes, so that one error
 * renders one field. They also say which descriptors belong to the names that the form's events come from.
 */
export interface FieldStore {
  readonly formId: string;
  /** Notes a field as its control is rendered. */
  register(registered: RegisteredField): void;
  /** Names that the page has shown, in the server's HTML as far as the form was rendered. */
  readonly shown: { add(name: string): void; has(name: string): boolean };
  /** The error summaries of the form, by ids of their own. */
  readonly summaries: { add(id: string): void; delete(id: string): void; readonly size: number };
  /** While the server renders the form, its buttons. */
  readonly buttons: SubmitButtons | undefined;
  /** The field of a control by its name; a part such as `birthday.day` has the field around it. */
  fieldOf(name: string | undefined): RegisteredField | undefined;
  /** All fields. */
  fields(): FieldDescriptor[];
  /** Tells when the error of a name has changed. */
  subscribe(name: string, changed: () => void): () => void;
  /** All errors that are shown. */
  errors(): FieldErrors;
  /** Whether an error is shown at a field or a part of it. */
  isWrong(name: string): boolean;
  /** Puts errors at a field or parts of it, in place of those that are there. */
  setFieldErrors(name: string, errors: FieldErrors | undefined): void;
  /** Shows these errors and no others. */
  setErrors(errors: FieldErrors): void;
}

export function createFieldStore(
  formId: string,
  errors: FieldErrors,
  buttons?: SubmitButtons | undefined,
): FieldStore {
  const fields = new Map<string, RegisteredField>();
  const listeners = new Map<string, Set<() => void>>();
  const show = (next: FieldErrors) => {
    const before = errors;
    errors = next;
    for (const name in { ...before, ...next }) {
      if (before[name]?.[0] === next[name]?.[0]) continue;
      for (const changed of listeners.get(name) ?? []) changed();
    }
  };
  return {
    formId,
    buttons,
    setErrors: show,
    shown: new Set(),
    summaries: new Set(),
    register: (registered) => fields.set(registered.field.name, registered),
    // What is no control, such as a summary that had the focus, has no name.
    fieldOf: (name = "") => fields.get(withoutDatePart(name)) ?? fields.get(name),
    fields: () => Array.from(fields.values(), ({ field }) => field),
    subscribe(name, changed) {
      const own = listeners.get(name) ?? new Set();
      listeners.set(name, own.add(changed));
      return () => own.delete(changed);
    },
    errors: () => errors,
    isWrong: (name) => Object.keys(errors).some((key) => isOf(name, key)),
    setFieldErrors(name, found) {
      const others = Object.entries(errors).filter(([key]) => !isOf(name, key));
      show({ ...Object.fromEntries(others), ...found });
    },
  };
}

/** Whether a key is this name, or that of a part of it: `birthday`, `birthday.day`. */
function isOf(name: string, key: string): boolean {
  return `${key}.`.startsWith(`${name}.`);
}
