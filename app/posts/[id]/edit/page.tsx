import type { Metadata } from "next";
import Link from "next/link";
import { submissionToken } from "plainform/next";
import { buttonClass } from "@/components/button-class.ts";
import { editedPostFields } from "@/schemas/post.ts";
import { EditPostForm } from "../../edit-post-form.tsx";
import { findPostToEdit } from "../find-post.ts";

export async function generateMetadata({
  params,
}: PageProps<"/posts/[id]/edit">): Promise<Metadata> {
  // Without this check, a missing post would have this title instead of the 404 page's.
  await findPostToEdit((await params).id);
  return { title: "Edit post" };
}

export default async function EditPostPage({ params }: PageProps<"/posts/[id]/edit">) {
  const { id } = await params;
  const post = await findPostToEdit(id);
  return (
    <>
      <h1 className="mb-6 text-3xl font-bold tracking-tight">Edit post</h1>
      <EditPostForm
        id={id}
        fields={editedPostFields}
        post={post}
        back={`/posts/${id}`}
        token={await submissionToken()}
        cancel={
          <Link
            href={post && !post.isDeleted ? `/posts/${id}` : "/posts"}
            data-unasked
            className={buttonClass("quiet")}
          >
            Cancel
          </Link>
        }
      />
    </>
  );
}
