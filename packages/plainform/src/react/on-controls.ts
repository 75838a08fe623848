/** A native control, as far as all kinds are alike. */
export type NativeControl = HTMLInputElement & HTMLSelectElement;

/**
 * Listens to what happens to the controls of a form. A control may stand outside of its form and name it by the
 * attribute `form`, so the listener is the document's.
 *
 * @returns what ends it, for an effect
 */
export function onControls(
  form: HTMLFormElement,
  types: readonly string[],
  act: (control: NativeControl, event: Event) => void,
): () => void {
  const listener = (event: Event) => {
    const control = event.target as NativeControl;
    // A custom element has no `form`, and neither has a link.
    if ((control.form ?? control.closest?.("form")) === form) act(control, event);
  };
  for (const type of types) document.addEventListener(type, listener);
  return () => {
    for (const type of types) document.removeEventListener(type, listener);
  };
}
