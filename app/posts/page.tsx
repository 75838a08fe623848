import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { createPost } from "@/actions/posts.ts";
import { buttonClass } from "@/components/button.ts";
import { Form } from "@/components/form.tsx";
import { StatusMessage } from "@/components/status-message.tsx";
import { SubmitButton } from "@/components/submit-button.tsx";
import * as posts from "@/data/posts.ts";
import { readFlash } from "@/lib/form/flash.ts";
import { submissionToken } from "@/lib/form/once.ts";
import { cursorSchema } from "@/schemas/cursor.ts";
import { PostFields } from "./post-fields.tsx";
import { PostList } from "./post-list.tsx";

export const metadata: Metadata = { title: "Posts" };

export default async function PostsPage({ searchParams }: PageProps<"/posts">) {
  const { cursor } = await searchParams;
  const after = cursorSchema.optional().safeParse(cursor);
  if (!after.success) redirect("/posts");
  const { data, next } = await posts.list({ limit: 20, cursor: after.data });
  return (
    <>
      <h1 className="text-3xl font-bold tracking-tight">Posts</h1>
      <section aria-labelledby="write" className="mt-6">
        <Form
          action={createPost}
          token={await submissionToken()}
          className="space-y-6 rounded-card border border-rule bg-surface p-5 sm:p-6"
        >
          <h2 id="write" className="text-xl font-bold">
            Write a post
          </h2>
          <StatusMessage flash={await readFlash()} />
          <PostFields />
          <SubmitButton pendingLabel="Publishing…">Publish post</SubmitButton>
        </Form>
      </section>
      <section aria-labelledby="newest" className="mt-10">
        <h2 id="newest" className="text-xl font-bold">
          {after.data ? "Older posts" : "Newest posts"}
        </h2>
        <PostList posts={data} />
        {after.data || next ? (
          <nav aria-label="Pages of posts" className="mt-6 flex flex-wrap gap-3">
            {after.data ? (
              <Link href="/posts" className={buttonClass("quiet")}>
                Newest posts
              </Link>
            ) : null}
            {next === null ? null : (
              <Link href={`/posts?cursor=${next}`} className={buttonClass("quiet")}>
                Older posts
              </Link>
            )}
          </nav>
        ) : null}
      </section>
    </>
  );
}
