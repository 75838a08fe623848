import { ErrorSummary } from "@/components/error-summary.tsx";
import { Form, type FormAction } from "@/components/form.tsx";
import { FormTexts } from "@/components/form-texts.tsx";
import { StatusMessage } from "@/components/status-message.tsx";
import { SubmitButton } from "@/components/submit-button.tsx";
import { InState } from "./in-state.tsx";
import { locales } from "./locales.ts";
import { type AnySpecimen, renderIn, type State, type Surrounding } from "./state.ts";

/**
 * A component in a state, within a form that can really be sent. Renders a `<div>` in the state's language.
 *
 * @param children what stands at the end of the form
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
  const { note: _, props: __, instead: ___, locale = "en", ...around } = state;
  const { dir, texts } = locales[locale];
  const needs = (part: Surrounding) => !specimen.brings.includes(part);
  return (
    <div lang={locale} dir={dir}>
      <FormTexts value={texts}>
        <Form action={action}>
          <InState state={around}>
            {needs("ErrorSummary") ? <ErrorSummary /> : null}
            {needs("StatusMessage") ? <StatusMessage /> : null}
            {renderIn(specimen, state)}
            {needs("SubmitButton") ? <SubmitButton>{sendLabels[locale]}</SubmitButton> : null}
            {children}
          </InState>
        </Form>
      </FormTexts>
    </div>
  );
}

const sendLabels = { en: "Send", de: "Absenden", ar: "إرسال" };
