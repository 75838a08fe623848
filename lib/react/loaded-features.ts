import type { LazyFeatures } from "./lazy-features.tsx";

/**
 * The features of `lazy-features.tsx` once that file was evaluated, here because a form may not import that file itself.
 * A list that imports it statically has it evaluated before any of the page hydrates.
 */
export const loadedFeatures: { current?: typeof LazyFeatures } = {};
