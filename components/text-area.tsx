"use client";

import {
  type ControlState,
  type TextDescriptor,
  useControl,
  usePreHydrationValue,
} from "plainform/react";
import { useEffect, useState } from "react";
import type { CharacterCount } from "./character-count.tsx";
import { CharacterLimit } from "./character-limit.tsx";

/** Renders a `<textarea>` with its submitted value. It keeps text that was typed before hydration. */
export function TextArea({
  counted,
  ...props
}: React.ComponentProps<"textarea"> & {
  state: ControlState;
  /** The field whose characters are counted; absent without a count. */
  counted: TextDescriptor | undefined;
}) {
  const { control, shown } = useControl(props);
  const { id, "aria-describedby": describedBy } = control;
  usePreHydrationValue(id);
  const countId = `${id}-count`;
  const Count = useCount(counted !== undefined);
  return (
    <>
      <textarea
        {...control}
        defaultValue={shown[0]}
        aria-describedby={counted ? [describedBy, countId].join(" ").trim() : describedBy}
      />
      {counted && Count ? <Count id={countId} field={counted} controlId={id} /> : null}
      {counted && !Count ? <CharacterLimit id={countId} max={counted.maxLength ?? 0} /> : null}
    </>
  );
}

/** The loaded character count. Hydration doesn’t wait for its file, because React would reset text that is typed meanwhile. */
function useCount(isCounted: boolean): typeof CharacterCount | undefined {
  const [Count, setCount] = useState<typeof CharacterCount>();
  useEffect(() => {
    if (!isCounted) return;
    import("./character-count.tsx").then(
      ({ CharacterCount }) => setCount(() => CharacterCount),
      // If the file can’t be loaded, the limit stays visible without the count.
      () => {},
    );
  }, [isCounted]);
  return Count;
}
