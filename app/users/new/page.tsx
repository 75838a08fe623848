import type { Metadata } from "next";
import { submissionToken } from "plainform/next";
import { createUser } from "@/actions/users.ts";
import { Form } from "@/components/form.tsx";
import { SubmitButton } from "@/components/submit-button.tsx";
import { UserFields } from "../user-fields.tsx";

export const metadata: Metadata = { title: "Add a user" };

export default async function NewUserPage() {
  return (
    <>
      <h1 className="mb-6 text-3xl font-bold tracking-tight">Add a user</h1>
      <Form action={createUser} token={await submissionToken()}>
        <UserFields />
        <SubmitButton pendingLabel="Adding…">Add user</SubmitButton>
      </Form>
    </>
  );
}
