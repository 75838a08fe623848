import NextForm from "next/form";
import Link from "next/link";
import { readFlash } from "plainform/next";
import { ErrorSummary } from "@/components/error-summary.tsx";
import { Form } from "@/components/form.tsx";
import { StatusMessage } from "@/components/status-message.tsx";
import { SubmitButton } from "@/components/submit-button.tsx";
import { saveHere, saveInPlace } from "./actions.ts";

/** Shows the message of the last action, two forms, a search, and a link to a form that opens as a modal. */
export default async function SaidPage() {
  return (
    <>
      <h1 className="mb-6 text-3xl font-bold tracking-tight">Said</h1>
      <StatusMessage id="page-says" flash={await readFlash()} />
      <Form action={saveHere} className="mt-6">
        <ErrorSummary />
        <SubmitButton>Save here</SubmitButton>
      </Form>
      <Form action={saveInPlace} className="mt-6">
        <ErrorSummary />
        <StatusMessage id="form-says" />
        <SubmitButton>Save in place</SubmitButton>
      </Form>
      <NextForm action="/lab/said" className="mt-6">
        <input type="hidden" name="text" value="searched" />
        <button type="submit">Search</button>
      </NextForm>
      <Link href="/lab/said/edit" scroll={false} prefetch={false}>
        Edit
      </Link>
    </>
  );
}
