import type { FormParts } from "./form-parts.ts";
import type { LazyFeatureProps } from "./lazy-feature-props.ts";

/**
 * The component of `lazy-features.tsx` once that file was evaluated. It is here because a form may not import that file
 * itself. A list that imports it statically has it evaluated before anything of the page hydrates.
 */
export const loadedFeatures: { current?: React.ComponentType<LazyFeatureProps & FormParts> } = {};
