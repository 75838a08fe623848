"use client";

import { useEffect, useRef, useState } from "react";
import type { FormInternals } from "./form-internals.ts";
import type { LazyFeatureProps } from "./lazy-feature-props.ts";
import { hasFocus, listenToControls } from "./listen-to-controls.ts";

/**
 * Loads a form's schema when a person first focuses the form, and checks the form by it from then on. Until it is
 * loaded, or if it can't be, the form checks the constraints alone.
 *
 * @param schema the form's schema; `undefined` for a form without one
 * @returns the element to render in the form
 */
export function useClientSchema(
  schema: LazyFeatureProps["schema"],
  parts: FormInternals,
): React.ReactNode {
  const { form } = parts;
  const [SchemaValidation, setSchemaValidation] = useState<React.ComponentType<FormInternals>>();
  const isLoading = useRef(false);
  const isChecked = Boolean(schema);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a schema that is made in each render is loaded once
  useEffect(() => {
    if (!schema) return;
    const load = async () => {
      if (isLoading.current) return;
      isLoading.current = true;
      try {
        const Loaded = await schema.load();
        setSchemaValidation(() => Loaded);
      } catch (error) {
        // The file may be unreachable, so the next focus tries again.
        isLoading.current = false;
        console.error(error);
      }
    };
    if (hasFocus(form)) load();
    return listenToControls(form, ["focusin"], load);
  }, [form, isChecked]);
  return isChecked && SchemaValidation ? <SchemaValidation {...parts} /> : null;
}
