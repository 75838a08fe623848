"use client";

import { type FormProps, SubmitButton as UnstyledSubmitButton } from "plainform/react";
import { useState } from "react";
import { updatePost } from "@/actions/posts.ts";
import { ErrorSummary } from "@/components/error-summary.tsx";
import { Form } from "@/components/form.tsx";
import { HiddenField } from "@/components/hidden-field.tsx";
import { Separator } from "@/components/separator.tsx";
import { SubmitButton } from "@/components/submit-button.tsx";
import type { EditedPost, EditedPostFields } from "@/schemas/post.ts";
import { PostConflict, useConflict } from "./post-conflict.tsx";
import { PostFields } from "./post-fields.tsx";

/**
 * The form of a stored post. It keeps the post as it was when the form appeared, so that the person can compare a later
 * version of another tab or person with it.
 *
 * @param post the post as it is stored now; `undefined` if it was removed for good
 * @param back the address to which a saved form leads
 */
export function EditPostForm({
  id,
  fields,
  post,
  back,
  cancel,
  headingLevel = 2,
  ...form
}: {
  id: string;
  fields: EditedPostFields;
  post: EditedPost | undefined;
  back: string;
  /** The link that leaves the form. */
  cancel: React.ReactNode;
  /** The level of the headings in the form: one deeper than the heading above it. */
  headingLevel?: 2 | 4;
} & Omit<FormProps, "action" | "children">) {
  const [base] = useState(post);
  return (
    <Form {...form} id={`edit-${id}`} action={updatePost.bind(null, id, back)} warnOnLeave>
      <HiddenField field={fields.version} defaultValue={base?.version ?? 1} />
      <ErrorSummary headingLevel={headingLevel} />
      <PostConflict current={post} headingLevel={headingLevel} />
      <PostFields fields={fields} post={base} />
      <p className="flex flex-wrap gap-3">
        <SaveButton current={post} fields={fields} />
        <Separator />
        {cancel}
      </p>
    </Form>
  );
}

/** Renders the button that saves. It replaces another person’s version only if its text says so. */
function SaveButton({
  current,
  fields: { replaces, restores },
}: {
  current: EditedPost | undefined;
  fields: EditedPostFields;
}) {
  const conflict = useConflict(current);
  if (!conflict) return <SubmitButton pendingLabel="Saving…">Save changes</SubmitButton>;
  return (
    <>
      {/* The Enter key presses the first button, which therefore must not decide the conflict. */}
      <UnstyledSubmitButton hidden />
      {conflict.isDeleted ? (
        <SubmitButton name={restores.name} value="on" pendingLabel="Saving…">
          Bring it back with my changes
        </SubmitButton>
      ) : (
        <SubmitButton name={replaces.name} value={conflict.version} pendingLabel="Saving…">
          Keep my version
        </SubmitButton>
      )}
    </>
  );
}
