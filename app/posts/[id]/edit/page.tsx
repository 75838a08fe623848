import type { Metadata } from "next";
import Link from "next/link";
import { updatePost } from "@/actions/posts.ts";
import { buttonClass } from "@/components/button.ts";
import { Form } from "@/components/form.tsx";
import { SubmitButton } from "@/components/submit-button.tsx";
import { submissionToken } from "@/lib/form/once.ts";
import { PostFields } from "../../post-fields.tsx";
import { findPostToEdit } from "../find-post.ts";

export async function generateMetadata({
  params,
}: PageProps<"/posts/[id]/edit">): Promise<Metadata> {
  // Asked here too: else a post that isn't there has this title, and not that of the 404 page.
  await findPostToEdit((await params).id);
  return { title: "Edit post" };
}

export default async function EditPostPage({ params }: PageProps<"/posts/[id]/edit">) {
  const { id } = await params;
  const post = await findPostToEdit(id);
  return (
    <>
      <h1 className="mb-6 text-3xl font-bold tracking-tight">Edit post</h1>
      <Form action={updatePost.bind(null, id)} token={await submissionToken()}>
        <PostFields {...(post && { post })} />
        <p className="flex flex-wrap gap-3">
          <SubmitButton pendingLabel="Saving…">Save changes</SubmitButton>
          <Link href={post ? `/posts/${id}` : "/posts"} className={buttonClass("quiet")}>
            Cancel
          </Link>
        </p>
      </Form>
    </>
  );
}
