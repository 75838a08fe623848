import type { Metadata } from "next";
import { submissionToken } from "plainform/next";
import { createPost } from "@/actions/posts.ts";
import { ErrorSummary } from "@/components/error-summary.tsx";
import { Form } from "@/components/form.tsx";
import { SubmitButton } from "@/components/submit-button.tsx";
import { postFields } from "@/schemas/post.ts";
import { PostFields } from "../post-fields.tsx";

export const metadata: Metadata = { title: "Write a post" };

export default async function NewPostPage() {
  return (
    <>
      <h1 className="mb-6 text-3xl font-bold tracking-tight">Write a post</h1>
      <Form action={createPost.bind(null, "/posts")} token={await submissionToken()}>
        <ErrorSummary />
        <PostFields fields={postFields} />
        <SubmitButton pendingLabel="Publishing…">Publish post</SubmitButton>
      </Form>
    </>
  );
}
