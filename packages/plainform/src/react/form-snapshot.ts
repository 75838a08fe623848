export type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** A control's content: whether a checkbox or radio button is checked, a select's chosen values, or a text. */
export type Content = boolean | string[] | string;

/**
 * The content of a form's controls by control key, as plain data. It has no files, because no page can restore a file.
 */
export type FormSnapshot = Map<string, Content>;

/**
 * Takes a snapshot of a form's visible controls. Hidden fields are left out, because no person types into them.
 *
 * @param isKept chooses the controls; all of them by default
 */
export function takeSnapshot(
  form: HTMLFormElement,
  isKept?: (control: Control) => boolean,
): FormSnapshot {
  const controls = controlsOf(form).filter(([, control]) => isKept?.(control) ?? true);
  return new Map(controls.map(([key, control]) => [key, controlContent(control)]));
}

/** Restores a snapshot. A control that the snapshot lacks stays as it is. */
export function restoreSnapshot(typing: FormSnapshot, form: HTMLFormElement): void {
  for (const [key, control] of controlsOf(form)) {
    const content = typing.get(key);
    if (content === undefined) continue;
    if (control instanceof HTMLSelectElement) {
      for (const option of control.options)
        option.selected = [content].flat().includes(option.value);
    } else if (isBox(control)) control.checked = content === true;
    else control.value = String(content);
  }
}

/**
 * Returns each control with a unique key: its name and, for a checkbox or radio button, its value, otherwise its index
 * among the controls of that name.
 */
export function controlsOf(form: HTMLFormElement): (readonly [key: string, control: Control])[] {
  const counts = new Map<string, number>();
  return Array.from(form.elements)
    .filter(isControl)
    .map((control) => {
      const { name } = control;
      const count = counts.get(name) ?? 0;
      counts.set(name, count + 1);
      return [`${name} ${isBox(control) ? control.value : count}`, control];
    });
}

function isControl(element: Element): element is Control {
  return (
    "value" in element &&
    !/^(hidden|file|submit|button|reset|image)$/.test((element as Control).type)
  );
}

export function isBox(control: Control): control is HTMLInputElement {
  return /^(checkbox|radio)$/.test(control.type);
}

function controlContent(control: Control): Content {
  if (isBox(control)) return control.checked;
  if (!(control instanceof HTMLSelectElement)) return control.value;
  return Array.from(control.selectedOptions, ({ value }) => value);
}
