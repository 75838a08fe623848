import type { Metadata } from "next";
import Link from "next/link";
import { submissionToken } from "plainform/next";
import { updateUser } from "@/actions/users.ts";
import { buttonClass } from "@/components/button-class.ts";
import { Form } from "@/components/form.tsx";
import { Separator } from "@/components/separator.tsx";
import { SubmitButton } from "@/components/submit-button.tsx";
import { UserFields } from "../../user-fields.tsx";
import { findUserToEdit } from "../find-user.ts";

export async function generateMetadata({
  params,
}: PageProps<"/users/[id]/edit">): Promise<Metadata> {
  // Without this check, a missing user would have this title instead of the 404 page's.
  await findUserToEdit((await params).id);
  return { title: "Edit user" };
}

export default async function EditUserPage({ params }: PageProps<"/users/[id]/edit">) {
  const { id } = await params;
  const user = await findUserToEdit(id);
  return (
    <>
      <h1 className="mb-6 text-3xl font-bold tracking-tight">Edit user</h1>
      <Form action={updateUser.bind(null, id)} token={await submissionToken()}>
        <UserFields {...(user && { user })} />
        <p className="flex flex-wrap gap-3">
          <SubmitButton pendingLabel="Saving…">Save changes</SubmitButton>
          <Separator />
          <Link href={user ? `/users/${id}` : "/users"} className={buttonClass("quiet")}>
            Cancel
          </Link>
        </p>
      </Form>
    </>
  );
}
