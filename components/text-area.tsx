"use client";

import { lazy } from "react";
import type { TextField } from "@/lib/form/descriptor.ts";
import { type ControlState, useControl } from "./use-control.ts";
import { useTypedEarly } from "./use-typed-early.ts";

const CharacterCount = lazy(() =>
  import("./character-count.tsx").then(({ CharacterCount }) => ({ default: CharacterCount })),
);

/** Renders a `<textarea>` with what was entered into it, also before its page was hydrated. */
export function TextArea({
  counted,
  ...props
}: React.ComponentProps<"textarea"> & {
  state: ControlState;
  /** The field, where its characters are counted. */
  counted: TextField | undefined;
}) {
  const { control, shown } = useControl(props);
  const { id, "aria-describedby": describedBy } = control;
  useTypedEarly(id);
  const countId = `${id}-count`;
  return (
    <>
      <textarea
        {...control}
        defaultValue={shown[0]}
        aria-describedby={counted ? [describedBy, countId].join(" ").trim() : describedBy}
      />
      {counted ? <CharacterCount id={countId} field={counted} controlId={id} /> : null}
    </>
  );
}
