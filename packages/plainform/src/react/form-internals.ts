import type { FormState } from "../core/form-state.ts";
import type { ClientValidation } from "./client-validation.ts";
import type { FieldStore } from "./field-store.ts";
import type { FormAction } from "./form-action.ts";

/** The parts of a form that its lazy features work with. */
export interface FormInternals {
  form: HTMLFormElement;
  fieldStore: FieldStore;
  state: FormState;
  /** The validation in the browser. A feature may replace it. */
  validation: React.RefObject<ClientValidation>;
  /** Replaces the state that the form shows, until the server's next answer. */
  changeState: (next: (state: FormState) => FormState) => void;
  /**
   * A feature's replacement for the action. It gets the data once the checks have passed and no handler has prevented
   * the submission.
   */
  interceptSubmit: React.RefObject<((data: FormData) => void) | undefined>;
  /** The form's action. The promise rejects only with Next's own control flow. */
  send: FormAction;
}
