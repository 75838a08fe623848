import type { FieldDescriptor } from "../core/field-descriptor.ts";
import { isWithin } from "../core/is-within.ts";
import type { FieldErrors } from "../core/validate/field-errors.ts";
import { validateFields } from "../core/validate/validate-fields.ts";
import { afterClick } from "./after-click.ts";
import type { FieldStore, RegisteredField } from "./field-store.ts";
import { lateValidation, loadLateValidators } from "./late-validation.ts";

/** What looks for errors in the browser, and when. The server looks again, whatever was found here. */
export interface ClientValidation {
  /** Something was entered into a field. */
  onInput(form: HTMLFormElement, registered: RegisteredField): void;
  /** A field was left for another. */
  onBlur(form: HTMLFormElement, registered: RegisteredField): void;
  /**
   * The form is about to be sent by a button, whose name and value are sent, too. Answers all that is wrong; `undefined`
   * when that is the server's to say.
   */
  validateAll(form: HTMLFormElement, submitter: HTMLElement | null): FieldErrors | undefined;
  /** The form starts over with its defaults. */
  reset(form: HTMLFormElement): void;
}

/**
 * Checks fields by their constraints: on leaving one that was edited; once it was wrong, with each key; and all of them
 * before the form is sent.
 */
export function constraintValidation(fieldStore: FieldStore): ClientValidation {
  /** The fields that were edited: whether they have been wrong since. */
  const edited = new Map<string, boolean>();
  const showErrors = (form: HTMLFormElement, registered: RegisteredField) => {
    const { name } = registered.field;
    const found = errorsIn(form, fieldStore, null, name);
    if (!found) loadLateValidators(() => showAfterClick(form, registered));
    fieldStore.setFieldErrors(name, found);
    edited.set(name, edited.get(name) || fieldStore.isWrong(name));
    // A group in which nothing is entered any more asks for none of its fields.
    for (const field of fieldStore.fields()) {
      const { name: other, messages } = field;
      const group = groupOf(field);
      if (group === undefined || !isWithin(group, name)) continue;
      if (fieldStore.errors()[other]?.[0] !== messages.required) continue;
      if (other !== name && fieldStore.isWrong(other))
        fieldStore.setFieldErrors(other, errorsIn(form, fieldStore, null, other));
    }
  };
  const showAfterClick = (form: HTMLFormElement, registered: RegisteredField) => {
    const isEdited = () => edited.has(registered.field.name);
    // A click may have sent the form, or emptied it.
    if (isEdited()) afterClick(() => isEdited() && showErrors(form, registered));
  };
  return {
    onInput(form, registered) {
      const { name } = registered.field;
      if (edited.get(name) || fieldStore.isWrong(name)) showErrors(form, registered);
      else edited.set(name, false);
    },
    onBlur: showAfterClick,
    validateAll: (form, submitter) => errorsIn(form, fieldStore, submitter),
    reset: () => edited.clear(),
  };
}

/** The group whose fields say whether a field is asked for. */
function groupOf(field?: FieldDescriptor): string | undefined {
  return field?.untickedCountsIn || field?.requiredWith;
}

/**
 * All that is wrong in a form by the constraints of its fields, in the order of the page; or only what is wrong with
 * one of them. Nobody can put right what is disabled or not shown, as the fields of a branch that wasn't chosen.
 *
 * @returns `undefined` while the browser can't look at one of them
 */
function errorsIn(
  form: HTMLFormElement,
  fieldStore: FieldStore,
  submitter: HTMLElement | null,
  only = "",
): FieldErrors | undefined {
  // The others of its group say whether it is asked for.
  const group = groupOf(fieldStore.fieldOf(only)?.field) ?? only;
  const shown = new Map<string, RegisteredField>();
  for (const control of form.elements as Iterable<HTMLInputElement>) {
    const registered = fieldStore.fieldOf(control.name);
    if (!registered || shown.has(registered.field.name) || !isWithin(group, registered.field.name))
      continue;
    if (control.matches(":disabled")) continue;
    // Its field's: what is inside may not have been laid out yet.
    const frame = control.closest(".pf-field") ?? control;
    if (control.type !== "hidden" && !frame.checkVisibility()) continue;
    shown.set(registered.field.name, registered);
  }
  return validateFields(
    Array.from(shown.values()),
    new FormData(form, submitter),
    only,
    lateValidation.validators,
  );
}
