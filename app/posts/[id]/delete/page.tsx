import type { Metadata } from "next";
import Link from "next/link";
import { submissionToken } from "plainform/next";
import { deletePost } from "@/actions/posts.ts";
import { buttonClass } from "@/components/button-class.ts";
import { ErrorSummary } from "@/components/error-summary.tsx";
import { Form } from "@/components/form.tsx";
import { Separator } from "@/components/separator.tsx";
import { SubmitButton } from "@/components/submit-button.tsx";
import { findPost } from "../find-post.ts";

export async function generateMetadata({
  params,
}: PageProps<"/posts/[id]/delete">): Promise<Metadata> {
  // Without this check, a missing post would have this title instead of the 404 page's.
  await findPost((await params).id);
  return { title: "Delete post" };
}

export default async function DeletePostPage({ params }: PageProps<"/posts/[id]/delete">) {
  const post = await findPost((await params).id);
  return (
    <>
      <h1 className="text-3xl font-bold tracking-tight">Delete this post?</h1>
      <p className="mt-4">
        “<bdi>{post.title}</bdi>” will be gone. You can undo that right after.
      </p>
      <Form
        action={deletePost.bind(null, post.id)}
        token={await submissionToken()}
        className="mt-6 space-y-6"
      >
        <ErrorSummary />
        <p className="flex flex-wrap gap-3">
          <SubmitButton tone="danger" pendingLabel="Deleting…">
            Delete post
          </SubmitButton>
          <Separator />
          {/* There is no prefetch, because the post may be gone by then and the browser would report an error. */}
          <Link href={`/posts/${post.id}`} prefetch={false} className={buttonClass("quiet")}>
            Keep it
          </Link>
        </p>
      </Form>
    </>
  );
}
