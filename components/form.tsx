import { Form as UnstyledForm } from "plainform/react";
import { FormErrors } from "./form-errors.tsx";

/**
 * A form. It renders a `<form>` that posts to its own page. Without JavaScript, the answer is the page with the errors
 * and the typed values. With JavaScript the same form is sent without a reload, only once at a time, keeps all typed
 * values until it succeeds, and shows a field's error when the focus leaves the field.
 *
 * @example
 * <Form action={createPost}>
 *   <ErrorSummary />
 *   <TextField field={postFields.title} label="Title" />
 *   <SubmitButton pendingLabel="Publishing…">Publish post</SubmitButton>
 * </Form>
 */
export function Form({
  className = "space-y-6",
  children,
  ...props
}: React.ComponentProps<typeof UnstyledForm>) {
  return (
    <UnstyledForm {...props} className={className}>
      {children}
      <FormErrors />
    </UnstyledForm>
  );
}
