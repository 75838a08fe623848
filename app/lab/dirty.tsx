"use client";

import { useReactHookForm } from "plainform/react-hook-form";

/** What React Hook Form knows of the form around. */
export function Dirty() {
  const rhf = useReactHookForm();
  const names = Object.keys(rhf?.formState.dirtyFields ?? {});
  return <p>{rhf ? `Edited: ${names.toSorted().join(", ")}` : "Not loaded"}</p>;
}
