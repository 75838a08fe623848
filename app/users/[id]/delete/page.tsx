import type { Metadata } from "next";
import Link from "next/link";
import { submissionToken } from "plainform/next";
import { deleteUser } from "@/actions/users.ts";
import { buttonClass } from "@/components/button-class.ts";
import { ErrorSummary } from "@/components/error-summary.tsx";
import { Form } from "@/components/form.tsx";
import { Separator } from "@/components/separator.tsx";
import { SubmitButton } from "@/components/submit-button.tsx";
import { findUser } from "../find-user.ts";

export async function generateMetadata({
  params,
}: PageProps<"/users/[id]/delete">): Promise<Metadata> {
  // Without this check, a missing user would have this title instead of the 404 page's.
  await findUser((await params).id);
  return { title: "Delete user" };
}

export default async function DeleteUserPage({ params }: PageProps<"/users/[id]/delete">) {
  const user = await findUser((await params).id);
  return (
    <>
      <h1 className="text-3xl font-bold tracking-tight">Delete this user?</h1>
      <p className="mt-4">
        “<bdi>{user.name}</bdi>” will be gone for good.
      </p>
      <Form
        action={deleteUser.bind(null, user.id)}
        token={await submissionToken()}
        className="mt-6 space-y-6"
      >
        <ErrorSummary />
        <p className="flex flex-wrap gap-3">
          <SubmitButton tone="danger" pendingLabel="Deleting…">
            Delete user
          </SubmitButton>
          <Separator />
          {/* There is no prefetch, because the user may be gone by then and the browser would report an error. */}
          <Link href={`/users/${user.id}`} prefetch={false} className={buttonClass("quiet")}>
            Keep it
          </Link>
        </p>
      </Form>
    </>
  );
}
