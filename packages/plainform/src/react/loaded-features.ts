import type { FormParts } from "./form-parts.ts";
import type { LazyFeatureProps } from "./lazy-feature-props.ts";

/**
 * The component of `lazy-features.tsx` once it is loaded. A form may not import that file itself, so a list that imports
 * it puts the component here, before anything of the page hydrates.
 */
export const loadedFeatures: { current?: React.ComponentType<LazyFeatureProps & FormParts> } = {};
