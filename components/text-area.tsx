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

/** Renders a `<textarea>` with what was entered into it, also before its page was hydrated. */
export function TextArea({
  counted,
  ...props
}: React.ComponentProps<"textarea"> & {
  state: ControlState;
  /** The field, where its characters are counted. */
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

/** What counts, once it has arrived: hydration waits for no file, since what is typed meanwhile would be reset. */
function useCount(isCounted: boolean): typeof CharacterCount | undefined {
  const [Count, setCount] = useState<typeof CharacterCount>();
  useEffect(() => {
    if (!isCounted) return;
    import("./character-count.tsx").then(
      ({ CharacterCount }) => setCount(() => CharacterCount),
      // Out of reach: the limit stands there all the same.
      () => {},
    );
  }, [isCounted]);
  return Count;
}
