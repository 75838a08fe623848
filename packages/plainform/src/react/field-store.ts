import { withoutDatePart } from "../core/date-parts.ts";
import type { FieldDescriptor } from "../core/field-descriptor.ts";
import type { FieldErrors } from "../core/validate/field-errors.ts";
import type { MountedField } from "../core/validate/validate-fields.ts";
import type { SubmitButtons } from "./submit-buttons.ts";

/** A field that is on the page. */
export type RegisteredField = MountedField;

/**
 * The mounted fields of a form and their present errors. A field subscribes to its own error, so that a change of one
 * error renders one field. The store also finds the descriptor for the control that an event comes from.
 */
export interface FieldStore {
  readonly formId: string;
  /** Adds a field while its control is rendered. */
  register(registered: RegisteredField): void;
  /** The names of the fields that have been rendered; on the server, those rendered so far. */
  readonly shown: { add(name: string): void; has(name: string): boolean };
  /** The ids of the error summaries in the form. */
  readonly summaries: { add(id: string): void; delete(id: string): void; readonly size: number };
  /** The form's submit buttons while the server renders it; `undefined` in the browser. */
  readonly buttons: SubmitButtons | undefined;
  /** Returns the field of a control's name. A part such as `birthday.day` belongs to the field `birthday`. */
  fieldOf(name: string | undefined): RegisteredField | undefined;
  /** Returns the descriptors of all fields. */
  fields(): FieldDescriptor[];
  /** Calls `changed` after each change of the name's error. Returns the function that ends it. */
  subscribe(name: string, changed: () => void): () => void;
  /** Returns all errors that are shown, by name. */
  errors(): FieldErrors;
  /** Whether the field or a part of it has an error. */
  isWrong(name: string): boolean;
  /** Replaces the errors of a field and of its parts. */
  setFieldErrors(name: string, errors: FieldErrors | undefined): void;
  /** Replaces all errors. */
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
    // An element that isn't a control, such as a focused error summary, has no name.
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
