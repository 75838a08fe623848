/** The button that last sent each form; `null` for a form that was sent without one. */
export const lastSubmitter = new WeakMap<HTMLFormElement, HTMLButtonElement | null>();

/**
 * Returns the first submit button that the application gave a form. `form.elements` leaves out image buttons, so all
 * buttons of the document are searched.
 */
export function firstButton(form: HTMLFormElement | null): HTMLButtonElement | undefined {
  const buttons = document.querySelectorAll<HTMLButtonElement>("button, input");
  return Array.from(buttons).find(
    (button) =>
      button.form === form &&
      /^(submit|image)$/.test(button.type) &&
      !button.matches("[data-kit], [name=intent]"),
  );
}

/** Presses `button` in place of the kit's own button that was clicked, so that its name and value are sent. */
export function press(
  event: React.MouseEvent<HTMLButtonElement>,
  button: HTMLButtonElement | undefined,
): void {
  if (!button || button === event.currentTarget) return;
  event.preventDefault();
  // The second click of a double click sends nothing.
  if (event.detail < 2) button.click();
}
