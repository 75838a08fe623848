"use client";

import { useEffect, useRef, useState } from "react";
import type { FormParts } from "./form-parts.ts";
import type { LazyFeatureProps } from "./lazy-feature-props.ts";
import { onControls } from "./on-controls.ts";

/**
 * Checks a form by its whole schema from the first time that someone turns to it, when the schema is loaded. Until it has
 * arrived, and where it never arrives, the constraints are checked all the same.
 *
 * @param schema `undefined` for a form that goes without
 * @returns what is to be rendered in the form
 */
export function useClientSchema(
  schema: LazyFeatureProps["schema"],
  parts: FormParts,
): React.ReactNode {
  const { form } = parts;
  const [SchemaValidation, setSchemaValidation] = useState<React.ComponentType<FormParts>>();
  const isLoading = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a schema is loaded once
  useEffect(() => {
    if (!schema) return;
    const load = async () => {
      if (isLoading.current) return;
      isLoading.current = true;
      try {
        const Loaded = await schema.load();
        setSchemaValidation(() => Loaded);
      } catch (error) {
        // A file may be out of reach, so the next focus tries again.
        isLoading.current = false;
        if (error instanceof TypeError) console.error(error);
      }
    };
    const { activeElement } = document;
    if (form.contains(activeElement) || (activeElement as HTMLInputElement | null)?.form === form)
      load();
    return onControls(form, ["focusin"], load);
  }, [form]);
  return SchemaValidation ? <SchemaValidation {...parts} /> : null;
}
