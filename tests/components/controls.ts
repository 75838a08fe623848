/** What assistive technology can know of a control. */
export interface ControlFacts {
  name: string;
  html: string;
  /** Of its own and of the group around it. */
  label: string;
  description: string;
  /** Ids that it refers to and that aren't on the page. */
  missingIds: string[];
  isWrong: boolean;
}

/** Reads all controls of a part of the page that a person can use. Runs in the page, so it uses nothing from outside. */
export function describeControls(part: Element): ControlFacts[] {
  const textOf = (ids: string | null) =>
    (ids ?? "")
      .split(" ")
      .filter(Boolean)
      .map((id) => document.getElementById(id)?.textContent ?? "")
      .join(" ");
  const idsOf = (element: Element) =>
    ["aria-describedby", "aria-labelledby", "aria-controls", "aria-errormessage"].flatMap((name) =>
      (element.getAttribute(name) ?? "").split(" ").filter(Boolean),
    );
  const controls = part.querySelectorAll<HTMLInputElement>(
    "input:not([type=hidden]), select, textarea",
  );
  return Array.from(controls, (control) => {
    const groups: Element[] = [];
    for (let at = control.closest("fieldset, [role=group]"); at; ) {
      groups.push(at);
      at = at.parentElement?.closest("fieldset, [role=group]") ?? null;
    }
    const all = [control, ...groups];
    return {
      name: control.name,
      html: control.outerHTML.slice(0, 120),
      label: Array.from(control.labels ?? [], (label) => label.textContent)
        .join(" ")
        .trim(),
      description: all.map((element) => textOf(element.getAttribute("aria-describedby"))).join(" "),
      missingIds: all.flatMap(idsOf).filter((id) => document.getElementById(id) === null),
      isWrong: all.some((element) => element.getAttribute("aria-invalid") === "true"),
    };
  });
}
