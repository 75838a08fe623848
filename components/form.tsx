import { Form as UnstyledForm } from "plainform/react";
import { FormErrors } from "./form-errors.tsx";

/**
 * A form. Renders a `<form>` that posts to the page it is on. Without JavaScript that is all: the answer is the page
 * with errors and typed values in it. With JavaScript the same form is sent without a reload, at most once at a
 * time, keeps everything typed until it succeeds, and says what is wrong with a field when one leaves it.
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
