/**
 * Sets the value of a native control and fires the events of a person's input, for a widget of your own that stands in
 * for the control. The form goes on sending, checking and restoring the native control, which also works without
 * JavaScript.
 *
 * @example <button type="button" onClick={() => setNativeValue(input.current, "5")}>★★★★★</button>
 */
export function setNativeValue(
  control: HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement | null,
  value: string,
): void {
  if (!control) return;
  control.value = value;
  control.dispatchEvent(new Event("input", { bubbles: true }));
  control.dispatchEvent(new Event("change", { bubbles: true }));
}
