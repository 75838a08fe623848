import type { Checked } from "@/lib/form/check.ts";
import type { FieldDescriptor } from "@/lib/form/descriptor.ts";
import type { FieldErrors } from "@/lib/form/issues.ts";
import type { SubmitButtons } from "./submit-buttons.ts";

/** A field that is on the page. */
export type Slot = Checked;

/**
 * The fields of a form, and what is wrong with them now. A field renders when its own error changes, so that one error
 * renders one field. They also say which descriptors belong to the names that the form's events come from.
 */
export interface Slots {
  readonly formId: string;
  /** Notes a field as its control is rendered. */
  join(slot: Slot): void;
  /** Names that the page has shown, in the server's HTML as far as the form was rendered. */
  readonly shown: { add(name: string): void; has(name: string): boolean };
  /** The error summaries of the form, by ids of their own. */
  readonly summaries: { add(id: string): void; delete(id: string): void; readonly size: number };
  /** While the server renders the form, its buttons. */
  readonly buttons: SubmitButtons | undefined;
  /** The field of a control by its name; a part such as `birthday.day` has the field around it. */
  at(name: string): Slot | undefined;
  /** All fields. */
  fields(): FieldDescriptor[];
  /** Tells when the error of a name has changed. */
  subscribe(name: string, changed: () => void): () => void;
  /** All errors that are shown. */
  errors(): FieldErrors;
  /** Whether an error is shown at a field or a part of it. */
  isWrong(name: string): boolean;
  /** Puts errors at a field or parts of it, in place of those that are there. */
  tell(name: string, errors: FieldErrors | undefined): void;
  /** Shows these errors and no others. */
  show(errors: FieldErrors): void;
}

export function createSlots(
  formId: string,
  errors: FieldErrors,
  buttons?: SubmitButtons | undefined,
): Slots {
  const slots = new Map<string, Slot>();
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
    show,
    shown: new Set(),
    summaries: new Set(),
    join: (slot) => slots.set(slot.field.name, slot),
    at: (name) => slots.get(name.replace(/\.(day|month|year)$/, "")) ?? slots.get(name),
    fields: () => Array.from(slots.values(), ({ field }) => field),
    subscribe(name, changed) {
      const own = listeners.get(name) ?? new Set();
      listeners.set(name, own.add(changed));
      return () => own.delete(changed);
    },
    errors: () => errors,
    isWrong: (name) => Object.keys(errors).some((key) => isOf(name, key)),
    tell(name, found) {
      const others = Object.entries(errors).filter(([key]) => !isOf(name, key));
      show({ ...Object.fromEntries(others), ...found });
    },
  };
}

/** Whether a key is this name, or that of a part of it: `birthday`, `birthday.day`. */
function isOf(name: string, key: string): boolean {
  return `${key}.`.startsWith(`${name}.`);
}
