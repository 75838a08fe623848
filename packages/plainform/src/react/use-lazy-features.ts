"use client";

import { useEffect, useLayoutEffect, useRef, useState } from "react";
import type { FormInternals } from "./form-internals.ts";
import type { LazyFeatureProps } from "./lazy-feature-props.ts";
import { hasFocus, listenToControls } from "./listen-to-controls.ts";
import { loadedFeatures } from "./loaded-features.ts";
import { reloadKey, sessionText } from "./session-storage.ts";

/**
 * Loads the features that a form asks for: those for a schema once a person focuses the form, the others as soon as the
 * form has their prop, which may be later than the form itself.
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
  const interceptSubmit: FormInternals["interceptSubmit"] = useRef(undefined);
  const show = () => {
    const form = ref.current;
    const Features = loadedFeatures.current;
    if (form && Features) setLoaded((known) => known ?? { Features, form });
  };

  const isListed = Boolean(onSend);
  const isAtOnce = Boolean(onSend || draft || warnOnLeave);
  const isChecked = Boolean(schema);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `show` reads refs alone
  useLayoutEffect(() => {
    // React renders a layout effect's update before the hydration task ends, so that the first click finds the
    // features.
    if (isListed) show();
  }, [isListed]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `show` reads refs alone
  useEffect(() => {
    const form = ref.current as HTMLFormElement;
    const load = () =>
      void import("./lazy-features.tsx").then(
        ({ LazyFeatures }) => {
          loadedFeatures.current = LazyFeatures;
          show();
        },
        (error) => console.error(error),
      );
    // A form is filled in again after its page was reloaded because it was of an older build.
    if (isAtOnce || sessionText(form, reloadKey) || (isChecked && hasFocus(form))) load();
    // If the file can't be loaded, the next focus tries again.
    return isAtOnce || isChecked ? listenToControls(form, ["focusin"], load) : undefined;
  }, [ref, isAtOnce, isChecked]);

  return { loaded, interceptSubmit };
}
