import type { ClientSchema } from "./client-schema.ts";
import type { Submission } from "./optimistic/optimistic-reducer.ts";

/** The props of a form whose features are loaded late, because few forms have them. */
export interface LazyFeatureProps {
  /**
   * Checks every rule of the schema in the browser. `lazySchema` of `plainform/react-hook-form` makes it, in a client
   * file. Neither the schema nor what checks by it is loaded before someone turns to the form.
   *
   * @example schema={lazySchema(() => import("@/schemas/post").then(({ postSchema }) => postSchema))}
   */
  schema?: ClientSchema | undefined;
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
