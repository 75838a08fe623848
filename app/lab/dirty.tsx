"use client";

import { useReactHookForm } from "plainform/react-hook-form";

/** Shows whether React Hook Form finds the surrounding form changed. */
export function Dirty() {
  const rhf = useReactHookForm();
  const names = Object.keys(rhf?.formState.dirtyFields ?? {});
  return <p>{rhf ? `Edited: ${names.toSorted().join(", ")}` : "Not loaded"}</p>;
}
