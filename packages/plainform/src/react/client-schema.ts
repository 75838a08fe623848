import { DeveloperError } from "../core/developer-error.ts";
import type { FormParts } from "./form-parts.ts";

/**
 * A schema that a form loads once someone turns to it, together with the component that checks the form by it.
 * `lazySchema` makes one. A form knows no more of it, so that a form without a schema needs no library for it.
 */
export interface ClientSchema {
  /** Loads the component. It rejects while the network is away, and the form tries again at the next focus. */
  readonly load: () => Promise<React.ComponentType<FormParts>>;
}

/**
 * Tells a developer who gave a form something else as its schema what to write.
 *
 * @throws {DeveloperError} unless it is a `ClientSchema`
 */
export function assertClientSchema(schema: unknown): void {
  if (typeof (schema as Partial<ClientSchema> | null)?.load === "function") return;
  const given = typeof schema === "function" ? "a function" : "something else";
  throw new DeveloperError("PF-205", given);
}
