"use client";

import { confirmTexts, type FormProps, useFormContext, useTexts } from "plainform/react";
import { useEffect, useRef } from "react";
import { buttonClass } from "./button-class.ts";
import { classNames } from "./class-names.ts";
import { ErrorSummary } from "./error-summary.tsx";
import { Form } from "./form.tsx";
import { Separator } from "./separator.tsx";
import { StatusMessage } from "./status-message.tsx";
import { SubmitButton } from "./submit-button.tsx";

export interface ConfirmActionProps extends FormProps {
  /** The text of the button that asks and of the one that acts: `Delete post`. */
  label: React.ReactNode;
  /** The text of the acting button while the form is on its way. */
  pendingLabel?: React.ReactNode;
  /** The consequence of the action, and whether it can be undone. */
  children: React.ReactNode;
}

/**
 * A button that asks before an action that can't be undone. It renders a form of its own around a `<details>`, whose
 * summary is the button that asks and turns into “Cancel”. It also opens without JavaScript. A browser without
 * `<details>` shows the question at once.
 *
 * @example
 * <ConfirmAction action={deletePost.bind(null, id)} label="Delete post" pendingLabel="Deleting…">
 *   “{title}” will be gone for good.
 * </ConfirmAction>
 */
export function ConfirmAction({ label, pendingLabel, children, ...form }: ConfirmActionProps) {
  return (
    <Form {...form}>
      <ConfirmQuestion {...{ label, pendingLabel }}>{children}</ConfirmQuestion>
    </Form>
  );
}

function ConfirmQuestion({
  label,
  pendingLabel,
  children,
}: Pick<ConfirmActionProps, "label" | "pendingLabel" | "children">) {
  const { state } = useFormContext();
  const { cancel } = useTexts(confirmTexts);
  const details = useRef<HTMLDetailsElement>(null);
  const hasFailed = state.status === "failed" || state.status === "invalid";
  const done = state.status === "success" ? state.submission : undefined;
  useEffect(() => {
    if (done === undefined || !details.current?.open) return;
    // The button that had the focus is hidden now.
    details.current.open = false;
    details.current.querySelector("summary")?.focus();
  }, [done]);
  return (
    <>
      <details ref={details} open={hasFailed || undefined} className="group/confirm">
        <summary
          className={classNames(
            buttonClass("quiet-danger"),
            "cursor-pointer list-none [&::-webkit-details-marker]:hidden",
          )}
        >
          <span className="group-open/confirm:hidden">{label}</span>
          <Separator />
          <span className="hidden group-open/confirm:inline">{cancel}</span>
        </summary>
        <div className="mt-3 space-y-4 rounded-card border border-danger p-5">
          <ErrorSummary />
          <div>{children}</div>
          <SubmitButton tone="danger" pendingLabel={pendingLabel}>
            {label}
          </SubmitButton>
        </div>
      </details>
      <StatusMessage />
    </>
  );
}
