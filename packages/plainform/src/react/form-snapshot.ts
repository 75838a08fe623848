export type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** Whether a box is ticked, which options are chosen, or a text. */
export type Content = boolean | string[] | string;

/** What a person has entered into a form, by control. Plain data. Files are not in it: no page can put one back. */
export type FormSnapshot = Map<string, Content>;

/**
 * What is in a form's controls at this moment, but for hidden fields, which nobody types.
 *
 * @param isKept leaves out the controls that it says no to
 */
export function takeSnapshot(
  form: HTMLFormElement,
  isKept?: (control: Control) => boolean,
): FormSnapshot {
  const controls = controlsOf(form).filter(([, control]) => isKept?.(control) ?? true);
  return new Map(controls.map(([key, control]) => [key, contentOf(control)]));
}

/** Puts into a form's controls what was entered before; what isn't mentioned stays as it is. */
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

/** Each control under a name of its own: that which it is sent by, and a box's value or which of its name it is. */
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

function contentOf(control: Control): Content {
  if (isBox(control)) return control.checked;
  if (!(control instanceof HTMLSelectElement)) return control.value;
  return Array.from(control.selectedOptions, ({ value }) => value);
}
