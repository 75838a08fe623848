"use client";

import type { FormState } from "../core/form-state.ts";
import type { ClientValidation } from "./client-validation.ts";
import type { FieldStore } from "./field-store.ts";
import type { FormAction } from "./form-action.ts";
import { loadedFeatures } from "./loaded-features.ts";
import type { Submission } from "./optimistic/optimistic-reducer.ts";
import { useReactHookFormAdapter } from "./react-hook-form/use-adapter.tsx";
import { useUnsaved } from "./use-draft.ts";
import { useSubmitInterception } from "./use-submit-interception.ts";

/** What a form has where it is asked for. */
export interface LazyFeatureProps {
  /**
   * Loads the schema, in a client file: all its rules are checked in the browser then, by React Hook Form. Nothing of
   * that is loaded before someone turns to the form.
   *
   * @example schema={() => import("@/schemas/post.ts").then(({ postSchema }) => postSchema)}
   */
  schema?: (() => Promise<unknown>) | undefined;
  /**
   * Takes over what passed the checks, for a list that shows it at once (`useOptimisticList`). The form is empty again
   * by then, for the next one.
   */
  onSend?: ((submission: Submission) => void) | undefined;
  /**
   * Keeps what is entered in this browser under this name, until it was sent: it survives a crash and a new version
   * of the site. Never passwords, codes, files, or fields that the schema marks as secret.
   */
  draft?: string | undefined;
  /** Asks before a page is left on which something was entered and not sent. */
  warnOnLeave?: boolean | undefined;
}

/** What an add-on has to do with. */
export interface FormParts {
  form: HTMLFormElement;
  slots: FieldStore;
  state: FormState;
  /** What looks for errors in the browser. */
  checks: React.RefObject<ClientValidation | undefined>;
  /** Makes a state the form's, in place of the last answer. */
  change: (next: (state: FormState) => FormState) => void;
  /** What takes over what passed the checks, once nobody has prevented the submission. */
  takeOver: React.RefObject<((data: FormData) => void) | undefined>;
  /** The action, which never throws but for Next's own control flow. */
  send: FormAction;
}

/** What only some forms ask for, so that the others don't load it. Renders nothing to see. */
export function LazyFeatures({
  schema,
  onSend,
  draft,
  warnOnLeave,
  ...parts
}: LazyFeatureProps & FormParts) {
  useSubmitInterception(onSend, parts);
  useUnsaved({ draft, warnOnLeave }, parts);
  return useReactHookFormAdapter(schema, parts);
}

loadedFeatures.current = LazyFeatures;
