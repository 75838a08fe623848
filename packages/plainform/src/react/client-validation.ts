import type { FieldDescriptor } from "../core/field-descriptor.ts";
import { isWithin } from "../core/path.ts";
import type { FieldErrors } from "../core/validate/field-errors.ts";
import { validateFields } from "../core/validate/validate-fields.ts";
import { afterMouseUp } from "./after-mouse-up.ts";
import type { FieldStore, RegisteredField } from "./field-store.ts";
import { lazyValidation, loadLazyValidators } from "./lazy-validation.ts";

/** The strategy that finds errors in the browser. The server validates every submission again. */
export interface ClientValidation {
  /** Called after input into a field. */
  onInput(form: HTMLFormElement, registered: RegisteredField): void;
  /** Called when the focus leaves a field. */
  onBlur(form: HTMLFormElement, registered: RegisteredField): void;
  /**
   * Called before the form is sent by a button, whose name and value are sent too. Returns all errors, or `undefined`
   * if only the server can tell.
   */
  validateAll(form: HTMLFormElement, submitter: HTMLElement | null): FieldErrors | undefined;
  /** Called after the form was reset to its defaults. */
  reset(form: HTMLFormElement): void;
}

/**
 * Checks fields by their constraints. An edited field is checked when the focus leaves it; a field that has been wrong,
 * at every input; and all fields, before the form is sent.
 */
export function constraintValidation(fieldStore: FieldStore): ClientValidation {
  /** The edited fields, each with whether it has been wrong since the edit. */
  const edited = new Map<string, boolean>();
  const showErrors = (form: HTMLFormElement, registered: RegisteredField) => {
    const { name } = registered.field;
    const found = errorsIn(form, fieldStore, null, name);
    if (!found) loadLazyValidators(() => showAfterClick(form, registered));
    fieldStore.setFieldErrors(name, found);
    edited.set(name, edited.get(name) || fieldStore.isWrong(name));
    // A group that is empty again requires none of its fields, so their errors for missing values are checked again.
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
    // The click may have sent the form or reset it.
    if (isEdited()) afterMouseUp(() => isEdited() && showErrors(form, registered));
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

/** Returns the name of the group whose fields decide whether this field is required. */
function groupOf(field?: FieldDescriptor): string | undefined {
  return field?.untickedCountsIn || field?.requiredWith;
}

/**
 * Returns the errors of a form by the constraints of its fields, in page order, or only those of one field. Disabled
 * and hidden fields are skipped, because the person can't correct them; the fields of a branch that isn't chosen are
 * hidden.
 *
 * @returns `undefined` if a field needs validators that aren't loaded yet
 */
function errorsIn(
  form: HTMLFormElement,
  fieldStore: FieldStore,
  submitter: HTMLElement | null,
  only = "",
): FieldErrors | undefined {
  // The other fields of the group decide whether this one is required, so they are read too.
  const group = groupOf(fieldStore.fieldOf(only)?.field) ?? only;
  const shown = new Map<string, RegisteredField>();
  for (const control of form.elements as Iterable<HTMLInputElement>) {
    const registered = fieldStore.fieldOf(control.name);
    if (!registered || shown.has(registered.field.name) || !isWithin(group, registered.field.name))
      continue;
    if (control.matches(":disabled")) continue;
    // A control that a browser hasn't laid out yet, or that is hidden behind a styled label, is as visible as its field.
    const frame = control.closest("[data-field]") ?? control;
    if (control.type !== "hidden" && !frame.checkVisibility()) continue;
    shown.set(registered.field.name, registered);
  }
  return validateFields(
    Array.from(shown.values()),
    new FormData(form, submitter),
    only,
    lazyValidation.validators,
  );
}
