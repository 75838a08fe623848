"use client";

import { useEffect } from "react";
import { type ControlState, useControl } from "./use-control.ts";

/** Renders a `<select>` with the submitted or the default options chosen. */
export function Select(props: React.ComponentProps<"select"> & { state: ControlState }) {
  const { control, shown } = useControl(props);
  useEffect(() => {
    // React never updates which options are the default, so a reset would go back to the first render's options.
    const { options } = document.getElementById(control.id) as HTMLSelectElement;
    for (const option of options) option.defaultSelected = shown.includes(option.value);
  });
  return <select {...control} defaultValue={control.multiple ? shown : shown[0]} />;
}
