import type { ClientSchema } from "./client-schema.ts";
import type { InterceptedSubmission } from "./optimistic/optimistic-reducer.ts";

/** The form props whose features are loaded late, because few forms use them. */
export interface LazyFeatureProps {
  /**
   * Checks every rule of the schema in the browser. `lazySchema` of `plainform/react-hook-form` makes it, in a client
   * file. The schema and its validation library are loaded when a person first focuses the form.
   *
   * @example schema={lazySchema(() => import("@/schemas/post").then(({ postSchema }) => postSchema))}
   */
  schema?: ClientSchema | undefined;
  /**
   * Takes over a submission that passed the checks, for a list that shows it at once (`useOptimisticList`). The form
   * has been reset by then, ready for the next entry.
   */
  onSend?: ((submission: InterceptedSubmission) => void) | undefined;
  /**
   * Stores the form's content in this browser under this name until the form is saved, so that it survives a crash and
   * a new version of the site. Passwords, codes, files and fields that the schema marks as secret are never stored.
   */
  draft?: string | undefined;
  /** Asks before a page is left while the form has content that was not sent. */
  warnOnLeave?: boolean | undefined;
}
