import type { Metadata } from "next";
import Link from "next/link";
import { readFlash } from "plainform/next";
import { isolate } from "@/app/isolate.ts";
import { Time } from "@/app/time.tsx";
import { buttonClass } from "@/components/button-class.ts";
import { Separator } from "@/components/separator.tsx";
import { StatusMessage } from "@/components/status-message.tsx";
import { PostLinks } from "../post-links.tsx";
import { findPost } from "./find-post.ts";

export async function generateMetadata({ params }: PageProps<"/posts/[id]">): Promise<Metadata> {
  return { title: isolate((await findPost((await params).id)).title) };
}

export default async function PostPage({ params }: PageProps<"/posts/[id]">) {
  const post = await findPost((await params).id);
  return (
    <article>
      <StatusMessage flash={await readFlash()} className="mb-6" />
      <h1 dir="auto" className="text-3xl font-bold tracking-tight">
        {post.title}
      </h1>
      <p className="mt-1 text-muted">
        <Time iso={post.createdAt} />
      </p>
      <p dir="auto" className="mt-6 whitespace-pre-wrap">
        {post.content}
      </p>
      <PostLinks links={post.links} />
      <p className="mt-8 flex flex-wrap gap-3">
        <Link href={`/posts/${post.id}/edit`} className={buttonClass("quiet")}>
          Edit
        </Link>
        <Separator />
        <Link href={`/posts/${post.id}/delete`} className={buttonClass("quiet")}>
          Delete
        </Link>
      </p>
    </article>
  );
}
