import { type FormAction, FormTexts } from "plainform/react";
import { ErrorSummary } from "@/components/error-summary.tsx";
import { Form } from "@/components/form.tsx";
import { StatusMessage } from "@/components/status-message.tsx";
import { SubmitButton } from "@/components/submit-button.tsx";
import { formStateOf } from "./form-state.ts";
import { locales } from "./locales.ts";
import { Pending } from "./pending.tsx";
import { type AnySpecimen, renderIn, type State, type Surrounding } from "./state.ts";

/**
 * A component in a state, inside a form that can really be sent. It renders a `<div>` in the state's language.
 *
 * @param children the content at the end of the form
 */
export function StateForm({
  specimen,
  state,
  action,
  children,
}: {
  specimen: AnySpecimen;
  state: State;
  action: FormAction;
  children?: React.ReactNode;
}) {
  const { dir, texts, send } = locales[state.locale ?? "en"];
  const needs = (part: Surrounding) => !specimen.brings.includes(part);
  const form = (
    <>
      {needs("ErrorSummary") ? <ErrorSummary /> : null}
      {needs("StatusMessage") ? <StatusMessage /> : null}
      {renderIn(specimen, state, action, children)}
      {needs("SubmitButton") ? <SubmitButton>{send}</SubmitButton> : null}
      {needs("Form") ? children : null}
    </>
  );
  return (
    <div lang={state.locale ?? "en"} dir={dir}>
      <FormTexts value={texts}>
        {needs("Form") ? (
          <Form action={action} initialState={formStateOf(state)}>
            {state.pending ? <Pending>{form}</Pending> : form}
          </Form>
        ) : (
          form
        )}
      </FormTexts>
    </div>
  );
}
