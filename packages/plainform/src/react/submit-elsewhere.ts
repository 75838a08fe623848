/** Buttons that don't send the form to its action. */
export const submitsElsewhere = "[formaction], [formmethod=dialog i]";

/** Lets such a button do what it does without scripts. */
export function submitElsewhere(
  event: React.FormEvent<HTMLFormElement>,
  button: HTMLButtonElement,
): void {
  if (button.formMethod === "dialog") {
    // React would take it for a button that sends the form.
    event.preventDefault();
    button.closest("dialog")?.close(button.value);
  } else {
    // A form that React rendered in the browser has no method of its own: what was entered would be in the address.
    button.formMethod ||= "post";
    button.formEnctype ||= "multipart/form-data";
  }
}
