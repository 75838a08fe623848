"use client";

import { useRef, useState } from "react";
import type { FormState } from "@/lib/form/state.ts";
import type { Checks } from "./checks.ts";
import type { Engine } from "./engine.tsx";
import type { Slots } from "./slots.ts";

type EngineProps = React.ComponentProps<typeof Engine>;

/**
 * Checks by the whole schema, from the first time that someone turns to the form: then React Hook Form, Zod and the
 * schema are loaded. Until they are there, and where they never arrive, the constraints are checked all the same.
 *
 * @param load `undefined` for a form that goes without
 * @param checks where the checks by the schema are put, and taken away
 */
export function useEngine(
  load: (() => Promise<unknown>) | undefined,
  form: React.RefObject<HTMLFormElement | null>,
  slots: Slots,
  state: FormState,
  checks: React.RefObject<Checks | undefined>,
): { engage: (() => void) | undefined; engine: React.ReactNode } {
  const [loaded, setLoaded] = useState<{
    Engine: React.ComponentType<EngineProps>;
    schema: EngineProps["schema"];
    form: HTMLFormElement;
  }>();
  const isLoading = useRef(false);
  const engage = async () => {
    if (!load || isLoading.current || !form.current) return;
    isLoading.current = true;
    try {
      const { Engine, schemaIn } = await import("./engine.tsx");
      setLoaded({ Engine, schema: schemaIn(await load()), form: form.current });
    } catch (error) {
      // A chunk may be out of reach: the next one who turns to the form tries again.
      isLoading.current = false;
      if (error instanceof TypeError) console.error(error);
    }
  };
  return {
    engage: load && !loaded ? () => void engage() : undefined,
    engine: loaded && (
      <loaded.Engine {...{ slots, state, checks }} form={loaded.form} schema={loaded.schema} />
    ),
  };
}
