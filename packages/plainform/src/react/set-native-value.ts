/**
 * Enters a value into a native control, as a person would: for a widget of your own that stands in for one. The form
 * goes on sending the native control, checks it and keeps it, and without JavaScript it is what people use.
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
