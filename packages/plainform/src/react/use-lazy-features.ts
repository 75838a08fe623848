"use client";

import { useEffect, useLayoutEffect, useRef, useState } from "react";
import type { FormParts } from "./form-parts.ts";
import type { LazyFeatureProps } from "./lazy-feature-props.ts";
import { loadedFeatures } from "./loaded-features.ts";
import { onControls } from "./on-controls.ts";
import { reloading, stash } from "./session-store.ts";

/**
 * Loads the features of a form that asks for one: a schema once someone turns to the form, the others as the form
 * appears.
 *
 * @returns the component of the features with the form that it is rendered in, once it is loaded; and what a feature
 *   gets in place of the action
 */
export function useLazyFeatures(
  ref: React.RefObject<HTMLFormElement | null>,
  { schema, onSend, draft, warnOnLeave }: LazyFeatureProps,
) {
  const [loaded, setLoaded] = useState<{
    Features: NonNullable<typeof loadedFeatures.current>;
    form: HTMLFormElement;
  }>();
  const interceptSubmit: FormParts["interceptSubmit"] = useRef(undefined);
  const show = () => {
    const form = ref.current;
    const Features = loadedFeatures.current;
    if (form && Features) setLoaded((known) => known ?? { Features, form });
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, as the form appears
  useLayoutEffect(() => {
    // React renders this before the task of the hydration ends, so that the first click already finds the features.
    if (onSend) show();
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, as the form appears
  useEffect(() => {
    const form = ref.current as HTMLFormElement;
    // While the file is out of reach, the next focus tries again.
    const load = () =>
      void import("./lazy-features.tsx").then(
        ({ LazyFeatures }) => {
          loadedFeatures.current = LazyFeatures;
          show();
        },
        () => {},
      );
    // A page of an older build that was reloaded is filled in again.
    if (onSend || draft || warnOnLeave || stash(form, reloading)) load();
    return schema && onControls(form, ["focusin"], load);
  }, []);

  return { loaded, interceptSubmit };
}
