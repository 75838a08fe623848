type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** What is in a form's controls at one moment. Files and hidden fields are nothing that a person types. */
export type Typed = ReadonlyMap<Control, string>;

/** Reads a form's controls. */
export function typedIn(form: HTMLFormElement): Typed {
  return new Map(
    Array.from(form.elements)
      .filter(isControl)
      .map((control) => [control, contentOf(control)]),
  );
}

/**
 * Lets a form be reset, but for what was typed after it was sent: that belongs to the next submission.
 *
 * @param sent what was in the controls when it was sent
 */
export function keepTypedSince(sent: Typed, form: HTMLFormElement): void {
  const later = Array.from(typedIn(form)).filter(
    ([control, content]) => sent.has(control) && sent.get(control) !== content,
  );
  // The event comes before the reset, and both before the next task.
  queueMicrotask(() => {
    for (const [control, content] of later) putInto(control, content);
  });
}

function isControl(element: Element): element is Control {
  if (element instanceof HTMLInputElement)
    return !/^(hidden|file|submit|button)$/.test(element.type);
  return element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement;
}

function isBox(control: Control): control is HTMLInputElement {
  return control instanceof HTMLInputElement && /^(checkbox|radio)$/.test(control.type);
}

function contentOf(control: Control): string {
  if (isBox(control)) return String(control.checked);
  if (control instanceof HTMLSelectElement) {
    return JSON.stringify(Array.from(control.options, ({ selected }) => selected));
  }
  return control.value;
}

function putInto(control: Control, content: string): void {
  if (isBox(control)) control.checked = content === "true";
  else if (control instanceof HTMLSelectElement) {
    const selected: boolean[] = JSON.parse(content);
    for (const [i, option] of Array.from(control.options).entries()) {
      option.selected = selected[i] ?? false;
    }
  } else control.value = content;
}
