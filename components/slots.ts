import type { FieldDescriptor } from "@/lib/form/descriptor.ts";
import type { FieldErrors } from "@/lib/form/issues.ts";
import type { FormState } from "@/lib/form/state.ts";
import type { FormValues } from "@/lib/form/read/values.ts";

/** What a field shows of its form's state. The same object until it changes. */
interface View {
  readonly error: string | undefined;
  /** All that was typed under its name, to put back. */
  readonly typed: readonly string[] | undefined;
}

/** A field that is on the page. */
export interface Slot {
  readonly field: FieldDescriptor;
  readonly defaultValue: string | readonly string[] | undefined;
  /** Renders it anew. */
  readonly changed: () => void;
}

/**
 * The fields of a form, each with its view of the form's state. A field hears of its own view only, so that one error
 * renders one field. They also say which descriptors belong to the names that the form's events come from.
 */
export interface Slots extends Iterable<Slot> {
  readonly formId: string;
  view(name: string): View;
  join(slot: Slot): () => void;
  /** The field of a control by its name; a part such as `birthday.day` has the field around it. */
  at(name: string): Slot | undefined;
  /** Puts an error at one field, or takes it away. */
  tell(name: string, error: string | undefined): void;
  /** Shows these errors and no others; and these values, unless what is in the controls is newer. */
  show(errors: FieldErrors, values?: FormValues): void;
}

export function createSlots(formId: string, state: FormState): Slots {
  const slots = new Set<Slot>();
  const views = new Map<string, View>();
  let errors = state.fieldErrors;
  let values = state.values;

  const look = (name: string): View => ({
    error: Object.hasOwn(errors, name) ? errors[name]?.[0] : undefined,
    typed: Object.hasOwn(values, name) ? [values[name] ?? []].flat() : undefined,
  });
  const find = (name: string) => {
    for (const slot of slots) if (slot.field.name === name) return slot;
    return undefined;
  };
  const show: Slots["show"] = (nextErrors, nextValues) => {
    errors = nextErrors;
    values = nextValues ?? values;
    const changed = new Set<string>();
    for (const [name, before] of views) {
      const after = look(name);
      const isSame = !nextValues || (!before.typed && !after.typed);
      if (isSame && before.error === after.error) continue;
      views.set(name, after);
      changed.add(name);
    }
    for (const slot of slots) if (changed.has(slot.field.name)) slot.changed();
  };

  return {
    formId,
    show,
    view(name) {
      const view = views.get(name) ?? look(name);
      views.set(name, view);
      return view;
    },
    join(slot) {
      slots.add(slot);
      return () => slots.delete(slot);
    },
    at: (name) => find(name) ?? find(name.replace(/\.\w+$/, "")),
    tell(name, error) {
      const { [name]: _, ...others } = errors;
      show(error === undefined ? others : { ...others, [name]: [error] });
    },
    [Symbol.iterator]: () => slots.values(),
  };
}
