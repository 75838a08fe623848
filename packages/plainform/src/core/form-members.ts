import type { CompiledSchema } from "./compiled-schema.ts";
import { DeveloperError } from "./developer-error.ts";
import { isOneControl } from "./plan/plan.ts";
import { walkPlan } from "./plan/plan-names.ts";

/**
 * The members of a `<form>` that React, the browser or the kit use. A control with one of these names hides the member:
 * `form.reset` is then the control. Other members, such as `name`, `title` or `focus`, aren't used, or a control in
 * their place does no harm: React reads `method` only to hand it to `useFormStatus`.
 */
const members: ReadonlySet<string> = new Set(
  `addEventListener appendChild checkVisibility cloneNode compareDocumentPosition contains
  dispatchEvent elements firstChild getAttribute getBoundingClientRect getRootNode hasAttribute
  insertBefore lastChild matches namespaceURI nextSibling nodeName nodeType ownerDocument parentElement
  parentNode previousSibling querySelector querySelectorAll removeAttribute removeChild
  removeEventListener requestSubmit reset setAttribute tagName textContent`.split(/\s+/),
);

/** The schemas that were found to have no such name. */
const allowed = new WeakSet<CompiledSchema>();

/**
 * Refuses a schema with a control whose name would hide a member of its `<form>`.
 *
 * @throws {DeveloperError} when a page can't have such a form
 */
export function assertNoFormMembers(compiled: CompiledSchema): void {
  if (allowed.has(compiled)) return;
  walkPlan(compiled.plan, "", (part, name) => {
    // A group has no control of its own name, while a list may.
    if (members.has(name) && (isOneControl(part) || part.type === "list")) {
      throw new DeveloperError("PF-107", name);
    }
  });
  allowed.add(compiled);
}
