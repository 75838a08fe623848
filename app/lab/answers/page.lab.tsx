import { readFlash, submissionToken } from "plainform/next";
import { ErrorSummary } from "@/components/error-summary.tsx";
import { Form } from "@/components/form.tsx";
import { StatusMessage } from "@/components/status-message.tsx";
import { SubmitButton } from "@/components/submit-button.tsx";
import { follow, saveAndThrow, tellMuch, unfollow } from "./actions.ts";
import { followed } from "./follows.ts";

/** Shows forms whose answers are hard to give. One form follows or unfollows the person that `?who` names. */
export default async function AnswersPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const who = String((await searchParams).who ?? "nobody");
  const isFollowed = followed.has(who);
  return (
    <>
      <h1 className="mb-6 text-3xl font-bold tracking-tight">Answers</h1>
      <StatusMessage flash={await readFlash()} />
      <div className="space-y-6">
        <Form
          action={(isFollowed ? unfollow : follow).bind(null, who)}
          token={await submissionToken()}
        >
          <ErrorSummary />
          <StatusMessage />
          <SubmitButton>{isFollowed ? "Unfollow" : "Follow"}</SubmitButton>
        </Form>
        <Form action={tellMuch}>
          <ErrorSummary />
          <SubmitButton>Tell much</SubmitButton>
        </Form>
        <Form action={saveAndThrow}>
          <ErrorSummary />
          <SubmitButton>Save and throw</SubmitButton>
        </Form>
      </div>
    </>
  );
}
