"use client";

import { use, useSyncExternalStore } from "react";
import type { FieldValues, UseFormReturn } from "react-hook-form";
import type { FieldStore } from "../field-store.ts";
import { FieldStoreContext } from "../form-context.ts";

type Rhf = UseFormReturn<FieldValues>;

const published = new WeakMap<FieldStore, Rhf>();
const listeners = new Set<() => void>();

/** Publishes a form's React Hook Form object to the components that call `useReactHookForm`. */
export function publish(fieldStore: FieldStore, rhf: Rhf | undefined): void {
  if (rhf) published.set(fieldStore, rhf);
  else published.delete(fieldStore);
  for (const changed of listeners) changed();
}

/**
 * Returns the `useForm` object of the surrounding form. It is `undefined` on the server, before a person first focuses
 * the form, and in a form without a `schema`, so code that uses it must work without it too.
 *
 * @example
 * const rhf = useReactHookForm<PostInput>();
 * const title = rhf?.watch("title");
 */
export function useReactHookForm<Values extends FieldValues = FieldValues>():
  | UseFormReturn<Values>
  | undefined {
  const fieldStore = use(FieldStoreContext);
  const rhf = useSyncExternalStore(subscribe, () => published.get(fieldStore), nothing);
  return rhf as UseFormReturn<Values> | undefined;
}

function subscribe(changed: () => void): () => void {
  listeners.add(changed);
  return () => listeners.delete(changed);
}

const nothing = () => undefined;
