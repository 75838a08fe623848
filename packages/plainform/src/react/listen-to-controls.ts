/** A native control with the properties of every kind of control. */
export type NativeControl = HTMLInputElement & HTMLSelectElement;

/**
 * Listens to events of a form's controls. A control may stand outside its form and name it by the attribute `form`, so
 * the listener is the document's.
 *
 * @returns the function that stops it, for an effect
 */
export function listenToControls(
  form: HTMLFormElement,
  types: readonly string[],
  act: (control: NativeControl, event: Event) => void,
): () => void {
  const listener = (event: Event) => {
    const control = event.target as NativeControl;
    if (belongsTo(form, control)) act(control, event);
  };
  for (const type of types) document.addEventListener(type, listener);
  return () => {
    for (const type of types) document.removeEventListener(type, listener);
  };
}

/** Whether the focus is at one of a form's controls, or at another element in the form. */
export function hasFocus(form: HTMLFormElement): boolean {
  return belongsTo(form, document.activeElement as NativeControl | null);
}

function belongsTo(form: HTMLFormElement, control: NativeControl | null): boolean {
  // A custom element and a link have no property `form`.
  return (control?.form ?? control?.closest?.("form")) === form;
}
