/** The selector of buttons that don't send the form to its action. */
export const otherSubmitters = "[formaction], [formmethod=dialog i]";

/** Lets such a button do the same as it does without JavaScript. */
export function submitElsewhere(
  event: React.FormEvent<HTMLFormElement>,
  button: HTMLButtonElement,
): void {
  if (button.formMethod === "dialog") {
    // React would call the form's action for this button.
    event.preventDefault();
    button.closest("dialog")?.close(button.value);
  } else {
    // A form that React rendered in the browser has no method, and would put its content into the address.
    button.formMethod ||= "post";
    button.formEnctype ||= "multipart/form-data";
  }
}
