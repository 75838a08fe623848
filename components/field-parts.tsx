"use client";

import { type ControlState, useControl, useControlId, useError } from "plainform/react";
import { FieldError } from "./field-error.tsx";

/**
 * The parts of a field that have to know the form around: its ids, what is wrong, what was entered. All else of a
 * field is plain HTML, for which a page loads no script.
 */

type Attributes = Omit<React.ComponentProps<"input">, "as" | "of">;

/** An element that belongs to a control. Renders a `<div>`, or what `as` says, with ids made of the control's. */
export function FieldElement({
  as: Element = "div",
  of,
  ids,
  ...attributes
}: {
  as?: "label" | "div";
  /** The name of the field. */
  of: string;
  /** What stands behind the control's id, by the attribute: `{ id: "-hint" }`. */
  ids: { readonly [attribute: string]: string };
} & React.HTMLAttributes<HTMLElement>) {
  const id = useControlId(of);
  const own: { [attribute: string]: string } = {};
  for (const attribute in ids) own[attribute] = id + ids[attribute];
  return <Element {...attributes} {...own} />;
}

/** What is wrong with a field. Renders a `<p>`, or nothing. */
export function FieldErrorSlot({ of }: { of: string }) {
  return (
    <FieldError id={`${useControlId(of)}-error`} data-error={of}>
      {useError(of)}
    </FieldError>
  );
}

/** A control without ways of its own. Renders an `<input>`, with what was entered into it. */
export function FieldInput(props: Attributes & { state: ControlState }) {
  const { control, shown } = useControl(props);
  const { type, value = "on" } = control;
  return type === "checkbox" ? (
    <input {...control} defaultChecked={shown.includes(`${value}`) || shown.includes("true")} />
  ) : (
    <input {...control} defaultValue={shown[0]} />
  );
}
