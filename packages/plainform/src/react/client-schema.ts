import { DeveloperError } from "../core/developer-error.ts";
import type { FormInternals } from "./form-internals.ts";

/**
 * A schema that a form loads when a person first focuses it, together with the component that checks the form by it.
 * `lazySchema` makes one. The form itself knows only `load`, so that a form without a schema needs no validation
 * library.
 */
export interface ClientSchema {
  /** Loads the component. The promise rejects while the network is away, and the form tries again at the next focus. */
  readonly load: () => Promise<React.ComponentType<FormInternals>>;
}

/**
 * Checks that a form's `schema` prop was made by `lazySchema`.
 *
 * @throws {DeveloperError} PF-205 for anything else
 */
export function assertClientSchema(schema: unknown): void {
  if (typeof (schema as Partial<ClientSchema> | null)?.load === "function") return;
  const given = typeof schema === "function" ? "a function" : "something else";
  throw new DeveloperError("PF-205", given);
}
