/**
 * Calls `see` now, at every input and after each reset of the control's form, without a render.
 *
 * @param see gets the control, and whether an input event caused the call
 * @returns the function that stops it, for an effect
 */
export function observeControl(
  controlId: string,
  see: (control: HTMLInputElement, isEntered: boolean) => void,
): () => void {
  const control = document.getElementById(controlId) as HTMLInputElement | null;
  if (!control) return () => {};
  const events = new AbortController();
  const { signal } = events;
  control.addEventListener("input", () => see(control, true), { signal });
  // Browsers send the event before they reset the controls.
  const later = () => setTimeout(() => signal.aborted || see(control, false));
  control.form?.addEventListener("reset", later, { signal });
  see(control, false);
  return () => events.abort();
}
