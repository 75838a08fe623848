"use client";

import { useRhf } from "@/lib/react/react-hook-form/use-rhf.ts";

/** What React Hook Form knows of the form around. */
export function Dirty() {
  const rhf = useRhf();
  const names = Object.keys(rhf?.formState.dirtyFields ?? {});
  return <p>{rhf ? `Edited: ${names.toSorted().join(", ")}` : "Not loaded"}</p>;
}
