"use client";

import { type ControlState, useControl, useControlId, useFieldError } from "plainform/react";
import { FieldError } from "./field-error.tsx";

/**
 * The parts of a field that need the surrounding form: its ids, errors and submitted values. The rest of a field is
 * plain HTML, for which a page loads no script.
 */

type Attributes = Omit<React.ComponentProps<"input">, "as" | "of">;

/**
 * An element that belongs to a control. It renders a `<div>`, or the element `as`, with ids made from the control's.
 */
export function FieldElement({
  as: Element = "div",
  of,
  ids,
  ...attributes
}: {
  as?: "label" | "div";
  /** The name of the field. */
  of: string;
  /** The suffixes of the control's id, by attribute: `{ id: "-hint" }`. */
  ids: { readonly [attribute: string]: string };
} & React.HTMLAttributes<HTMLElement>) {
  const id = useControlId(of);
  const own: { [attribute: string]: string } = {};
  for (const attribute in ids) own[attribute] = id + ids[attribute];
  return <Element {...attributes} {...own} />;
}

/** Renders a field's error in a `<p>`, or nothing. */
export function FieldErrorSlot({ of }: { of: string }) {
  return (
    <FieldError id={`${useControlId(of)}-error`} data-error={of}>
      {useFieldError(of)}
    </FieldError>
  );
}

/** Renders a plain `<input>` with its submitted value. */
export function FieldInput(props: Attributes & { state: ControlState }) {
  const { control, shown } = useControl(props);
  const { type, value = "on" } = control;
  return type === "checkbox" ? (
    <input {...control} defaultChecked={shown.includes(`${value}`) || shown.includes("true")} />
  ) : (
    <input {...control} defaultValue={shown[0]} />
  );
}
