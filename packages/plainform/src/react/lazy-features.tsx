"use client";

import type { FormInternals } from "./form-internals.ts";
import type { LazyFeatureProps } from "./lazy-feature-props.ts";
import { useClientSchema } from "./use-client-schema.tsx";
import { useSubmitInterception } from "./use-submit-interception.ts";
import { useUnsaved } from "./use-unsaved.ts";

/**
 * The features that only some forms use, in a file of their own so that other forms don't load them. It renders nothing
 * visible.
 */
export function LazyFeatures({
  schema,
  onSend,
  draft,
  warnOnLeave,
  ...parts
}: LazyFeatureProps & FormInternals) {
  useSubmitInterception(onSend, parts);
  useUnsaved({ draft, warnOnLeave }, parts);
  return useClientSchema(schema, parts);
}
