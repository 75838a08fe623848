import type { Metadata } from "next";
import Link from "next/link";
import { updatePost } from "@/actions/posts.ts";
import { buttonClass } from "@/components/button.ts";
import { Form } from "@/components/form.tsx";
import { SubmitButton } from "@/components/submit-button.tsx";
import { submissionToken } from "@/lib/form/once.ts";
import { PostFields } from "../../post-fields.tsx";
import { findPost } from "../find-post.ts";

export const metadata: Metadata = { title: "Edit post" };

export default async function EditPostPage({ params }: PageProps<"/posts/[id]/edit">) {
  const post = await findPost((await params).id);
  return (
    <>
      <h1 className="mb-6 text-3xl font-bold tracking-tight">Edit post</h1>
      <Form action={updatePost.bind(null, post.id)} token={await submissionToken()}>
        <PostFields post={post} />
        <p className="flex flex-wrap gap-3">
          <SubmitButton pendingLabel="Saving…">Save changes</SubmitButton>
          <Link href={`/posts/${post.id}`} className={buttonClass("quiet")}>
            Cancel
          </Link>
        </p>
      </Form>
    </>
  );
}
