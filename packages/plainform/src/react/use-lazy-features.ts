"use client";

import { useEffect, useLayoutEffect, useRef, useState } from "react";
import type { FormParts } from "./form-parts.ts";
import type { LazyFeatureProps } from "./lazy-feature-props.ts";
import { loadedFeatures } from "./loaded-features.ts";
import { onControls } from "./on-controls.ts";
import { reloading, stash } from "./session-store.ts";

/**
 * Loads the features that a form asks for: the schema when a person first focuses the form, the others as the form
 * mounts.
 *
 * @returns the features' component with its form once it is loaded, and the ref for a feature's replacement of the
 *   action
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
    // React renders a layout effect's update before the hydration task ends, so that the first click finds the
    // features.
    if (onSend) show();
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, as the form appears
  useEffect(() => {
    const form = ref.current as HTMLFormElement;
    // If the file can't be loaded, the next focus tries again.
    const load = () =>
      void import("./lazy-features.tsx").then(
        ({ LazyFeatures }) => {
          loadedFeatures.current = LazyFeatures;
          show();
        },
        () => {},
      );
    // A form is filled in again after its page was reloaded because it was of an older build.
    if (onSend || draft || warnOnLeave || stash(form, reloading)) load();
    return schema && onControls(form, ["focusin"], load);
  }, []);

  return { loaded, interceptSubmit };
}
