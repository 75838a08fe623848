import type { FormInternals } from "./form-internals.ts";
import type { LazyFeatureProps } from "./lazy-feature-props.ts";

/**
 * The component of `lazy-features.tsx` once it is loaded. A form may not import that file, because every page would
 * load it then. A list does import it, and puts the component here before the page hydrates.
 */
export const loadedFeatures: { current?: React.ComponentType<LazyFeatureProps & FormInternals> } =
  {};
