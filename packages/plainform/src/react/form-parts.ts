import type { FormState } from "../core/form-state.ts";
import type { ClientValidation } from "./client-validation.ts";
import type { FieldStore } from "./field-store.ts";
import type { FormAction } from "./form-action.ts";

/** The parts of a form that its lazy features work with. */
export interface FormParts {
  form: HTMLFormElement;
  fieldStore: FieldStore;
  state: FormState;
  /** Finds errors in the browser. A feature may put another one in its place. */
  validation: React.RefObject<ClientValidation>;
  /** Changes the state that the form shows in place of the server's last answer. */
  changeState: (next: (state: FormState) => FormState) => void;
  /** Gets what passed the checks, once nobody has prevented the submission, in place of the action. */
  interceptSubmit: React.RefObject<((data: FormData) => void) | undefined>;
  /** The action, which never throws but for Next's own control flow. */
  send: FormAction;
}
