import type { FieldDescriptor } from "@/lib/form/descriptor.ts";
import type { FieldErrors } from "@/lib/form/issues.ts";
import { countRows, renumbered } from "@/lib/form/rows.ts";
import type { FormState } from "@/lib/form/state.ts";
import { typedOf } from "@/lib/form/typed.ts";

/** What a field shows of its form's state. The same object until it changes. */
interface View {
  readonly error: string | undefined;
  readonly typed: readonly string[] | undefined;
}

/** A field that is on the page. */
export interface Slot {
  readonly field: FieldDescriptor;
  /** Finds its errors, where it has no control of its own name; a part of it may be what is wrong. */
  readonly look?: ((form: HTMLFormElement, field: FieldDescriptor) => FieldErrors) | undefined;
  /** Renders it anew. */
  readonly changed: () => void;
}

/**
 * The fields of a form, each with its view of the form's state. A field hears of its own view only, so that one error
 * renders one field. They also say which descriptors belong to the names that the form's events come from.
 */
export interface Slots {
  readonly formId: string;
  view(name: string): View;
  /** Whether a field of that name was rendered, as far as the form was. */
  has(name: string): boolean;
  /** Comes back when all fields were rendered, in the server's HTML. */
  readonly rendered: Promise<void>;
  finish(): void;
  join(slot: Slot): () => void;
  /** All fields, in no order. */
  fields(): FieldDescriptor[];
  /** The field of a control by its name; a part such as `birthday.day` has the field around it. */
  at(name: string): Slot | undefined;
  /** All errors that are shown. */
  errors(): FieldErrors;
  /** Whether an error is shown at a field or a part of it. */
  isWrong(name: string): boolean;
  /** Puts errors at a field or parts of it, in place of those that are there. */
  tell(name: string, errors: FieldErrors): void;
  /** Takes errors and what was typed along with the rows of a list; `from` as in {@link renumbered}. */
  reorder(list: string, from: readonly number[]): void;
  /** How many rows of a list were sent; `undefined` while its default counts. */
  rows(list: string): number | undefined;
  /** Shows these errors and no others; and what was typed as `state` has it, unless the controls know better. */
  show(errors: FieldErrors, state?: FormState): void;
}

export function createSlots(formId: string, state: FormState): Slots {
  const slots = new Map<string, Set<Slot>>();
  const views = new Map<string, View>();
  const { promise: rendered, resolve: finish } = Promise.withResolvers<void>();
  let errors = state.fieldErrors;
  let typedIn = state;

  const look = (name: string): View => ({
    error: Object.hasOwn(errors, name) ? errors[name]?.[0] : undefined,
    typed: typedOf(typedIn, name),
  });
  const find = (name: string) => slots.get(name)?.values().next().value;
  const show: Slots["show"] = (nextErrors, nextState) => {
    errors = nextErrors;
    typedIn = nextState ?? typedIn;
    const changed: Slot[] = [];
    for (const [name, before] of views) {
      const after = look(name);
      const isTyped = nextState && (before.typed ?? after.typed);
      if (!isTyped && before.error === after.error) continue;
      views.set(name, after);
      changed.push(...(slots.get(name) ?? []));
    }
    for (const slot of changed) slot.changed();
  };

  return {
    formId,
    rendered,
    finish,
    show,
    has: (name) => views.has(name),
    view(name) {
      const view = views.get(name) ?? look(name);
      views.set(name, view);
      return view;
    },
    join(slot) {
      const { name } = slot.field;
      const same = slots.get(name) ?? new Set();
      slots.set(name, same.add(slot));
      return () => same.delete(slot);
    },
    at: (name) => find(name.replace(/\.(day|month|year)$/, "")) ?? find(name),
    fields: () =>
      Array.from(slots.values()).flatMap((same) => Array.from(same, ({ field }) => field)),
    errors: () => errors,
    reorder(list, from) {
      const values = renumbered(typedIn.values, list, from);
      show(renumbered(errors, list, from), { ...typedIn, values });
    },
    rows: (list) => typedOf(typedIn, list) && countRows(Object.keys(typedIn.values), list),
    isWrong: (name) => Object.keys(errors).some(isOf(name)),
    tell(name, found) {
      const isOwn = isOf(name);
      const others = Object.entries(errors).filter(([key]) => !isOwn(key));
      show({ ...Object.fromEntries(others), ...found });
    },
  };
}

/** Whether a name is this one, or that of a part of it: `birthday`, `birthday.day`. */
const isOf = (name: string) => (key: string) => key === name || key.startsWith(`${name}.`);
