"use client";

import { useEffect } from "react";
import { type ControlState, useControl } from "./use-control.ts";

/** Renders a `<select>` with what was chosen. */
export function Select(props: React.ComponentProps<"select"> & { state: ControlState }) {
  const { control, shown } = useControl(props);
  useEffect(() => {
    // React leaves a select's default as it was first, and a reset would go back to that.
    const { options } = document.getElementById(control.id) as HTMLSelectElement;
    for (const option of options) option.defaultSelected = shown.includes(option.value);
  });
  return <select {...control} defaultValue={control.multiple ? shown : shown[0]} />;
}
