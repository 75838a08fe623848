import { check } from "@/lib/form/check.ts";
import type { FieldErrors } from "@/lib/form/issues.ts";
import { afterPress } from "./press.ts";
import type { Slot, Slots } from "./slots.ts";

/** What looks for errors in the browser, and when. The server looks again, whatever was found here. */
export interface Checks {
  /** Something was entered into a field. */
  entered(form: HTMLFormElement, slot: Slot): void;
  /** A field was left for another. */
  left(form: HTMLFormElement, slot: Slot): void;
  /** The form is about to be sent. Answers all that is wrong. */
  all(form: HTMLFormElement): FieldErrors | Promise<FieldErrors>;
  /** The form starts over with its defaults. */
  reset(form: HTMLFormElement): void;
}

/**
 * Checks fields by their constraints: on leaving one that was edited; once it was wrong, with each key; and all of them
 * before the form is sent.
 */
export function constraintChecks(slots: Slots): Checks {
  const edited = new Set<string>();
  const wrongOnce = new Set<string>();
  const tell = (form: HTMLFormElement, slot: Slot) => {
    const { name } = slot.field;
    slots.tell(name, errorsAt(form, slot));
    if (slots.isWrong(name)) wrongOnce.add(name);
  };
  return {
    entered(form, slot) {
      const { name } = slot.field;
      edited.add(name);
      if (wrongOnce.has(name) || slots.isWrong(name)) tell(form, slot);
    },
    left(form, slot) {
      const isEdited = () => edited.has(slot.field.name);
      // A click may have sent the form, or emptied it.
      if (isEdited()) afterPress(() => isEdited() && tell(form, slot));
    },
    all: (form) => errorsIn(form, slots),
    reset() {
      edited.clear();
      wrongOnce.clear();
    },
  };
}

/** Looks at a field by its constraints: what is wrong, at its name or that of a part. */
function errorsAt(form: HTMLFormElement, { field, look }: Slot): FieldErrors {
  const values = valuesIn(form, field.name);
  if (!values) return look?.(form, field) ?? {};
  const message = check(field, values);
  return message === undefined ? {} : { [field.name]: [message] };
}

/** All that is wrong in a form by the constraints of its fields, in the order of the page. */
function errorsIn(form: HTMLFormElement, slots: Slots): FieldErrors {
  const errors: FieldErrors = {};
  const seen = new Set<Slot>();
  for (const { name } of Array.from(form.elements) as HTMLInputElement[]) {
    const slot = slots.at(name);
    if (!slot || seen.has(slot)) continue;
    seen.add(slot);
    Object.assign(errors, errorsAt(form, slot));
  }
  return errors;
}

/**
 * What the controls of a name would send; `undefined` when there are none to put right: they are not in the form,
 * disabled, or not shown, as those of a branch that wasn't chosen.
 */
export function valuesIn(form: HTMLFormElement, name: string): FormDataEntryValue[] | undefined {
  const found = form.elements.namedItem(name);
  const controls = found instanceof RadioNodeList ? Array.from(found) : [found];
  const enabled = controls.filter(
    (control): control is HTMLInputElement =>
      control instanceof HTMLElement &&
      !control.matches(":disabled") &&
      (control.matches("[type=hidden]") || control.checkVisibility()),
  );
  return enabled.length > 0 ? enabled.flatMap(sentBy) : undefined;
}

function sentBy(control: HTMLInputElement): FormDataEntryValue[] {
  if (control.type === "file") return Array.from(control.files ?? []);
  if (/^(checkbox|radio)$/.test(control.type)) return control.checked ? [control.value] : [];
  if (control instanceof HTMLSelectElement) {
    return Array.from((control as HTMLSelectElement).selectedOptions, ({ value }) => value);
  }
  return [control.value];
}
