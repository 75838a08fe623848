/**
 * Looks at a control now, as something is entered and after its form was reset, without a render.
 *
 * @param see gets the control, and whether a person has just entered something
 * @returns what ends it, for an effect
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
  // The event comes before the reset.
  const later = () => setTimeout(() => signal.aborted || see(control, false));
  control.form?.addEventListener("reset", later, { signal });
  see(control, false);
  return () => events.abort();
}
