import { check } from "@/lib/form/check.ts";
import type { FieldErrors } from "@/lib/form/issues.ts";
import type { Slot, Slots } from "./slots.ts";

/**
 * What a field's controls would send; `undefined` when none of them would be sent: they are not in the form, or
 * disabled.
 */
function valuesIn(form: HTMLFormElement, name: string): FormDataEntryValue[] | undefined {
  const found = form.elements.namedItem(name);
  const controls = found instanceof RadioNodeList ? Array.from(found) : [found];
  const enabled = controls.filter(
    (control): control is HTMLInputElement =>
      control instanceof HTMLElement && !control.matches(":disabled"),
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

/** Looks at one field and puts what is wrong beside it. */
export function checkField(form: HTMLFormElement, slots: Slots, slot: Slot): void {
  slots.tell(slot.field.name, errorIn(form, slot));
}

/** All that is wrong, by name, in the order of the page. */
export function errorsIn(form: HTMLFormElement, slots: Slots): FieldErrors {
  const byName = new Map(Array.from(slots, (slot) => [slot.field.name, slot]));
  const errors: FieldErrors = {};
  for (const { name } of form.elements as Iterable<Element> as Iterable<HTMLInputElement>) {
    const slot = byName.get(name);
    const error = slot && errorIn(form, slot);
    if (error !== undefined) errors[name] = [error];
    byName.delete(name);
  }
  return errors;
}

function errorIn(form: HTMLFormElement, { field }: Slot): string | undefined {
  const values = valuesIn(form, field.name);
  return values && check(field, values);
}
