"use client";

import { useEffect, useRef, useState } from "react";
import type { FormParts, LazyFeatureProps } from "../lazy-features.tsx";
import { onControls } from "../on-controls.ts";
import type { ReactHookFormAdapter } from "./adapter.tsx";

type Loaded = Omit<React.ComponentProps<typeof ReactHookFormAdapter>, keyof FormParts> & {
  Engine: typeof ReactHookFormAdapter;
};

/**
 * Checks by the whole schema, from the first time that someone turns to the form: then React Hook Form, Zod and the
 * schema are loaded. Until they are there, and where they never arrive, the constraints are checked all the same.
 *
 * @param load `undefined` for a form that goes without
 * @returns what is to be rendered in the form
 */
export function useReactHookFormAdapter(
  load: LazyFeatureProps["schema"],
  parts: FormParts,
): React.ReactNode {
  const { form } = parts;
  const [loaded, setLoaded] = useState<Loaded>();
  const isLoading = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a schema is loaded once
  useEffect(() => {
    if (!load) return;
    const engage = async () => {
      if (isLoading.current) return;
      isLoading.current = true;
      try {
        const { ReactHookFormAdapter: Engine, findSchemaExport: schemaIn } = await import(
          "./adapter.tsx"
        );
        setLoaded({ Engine, schema: schemaIn(await load()) });
      } catch (error) {
        // A chunk may be out of reach: the next one who turns to the form tries again.
        isLoading.current = false;
        if (error instanceof TypeError) console.error(error);
      }
    };
    const { activeElement } = document;
    if (form.contains(activeElement) || (activeElement as HTMLInputElement | null)?.form === form)
      engage();
    return onControls(form, ["focusin"], engage);
  }, [form]);
  if (!loaded) return null;
  const { Engine, schema } = loaded;
  return <Engine {...parts} schema={schema} />;
}
