import Link from "next/link";
import type { Post } from "@/schemas/post.ts";
import { Time } from "../time.tsx";

export function PostList({ posts }: { posts: readonly Post[] }) {
  if (posts.length === 0) {
    return <p className="mt-3 text-muted">There are no posts yet. Yours can be the first.</p>;
  }
  return (
    <ul className="mt-4 space-y-4">
      {posts.map((post) => (
        <li key={post.id} className="rounded-card border border-rule bg-surface p-5 sm:p-6">
          <h3 className="text-lg font-bold">
            <Link
              href={`/posts/${post.id}`}
              dir="auto"
              className="text-accent underline-offset-4 hover:underline"
            >
              {post.title}
            </Link>
          </h3>
          <p className="text-sm text-muted">
            <Time iso={post.createdAt} />
          </p>
          <p dir="auto" className="mt-2 line-clamp-3 whitespace-pre-line">
            {excerpt(post.content)}
          </p>
        </li>
      ))}
    </ul>
  );
}

/** As much as three lines can show: a long post would weigh down every page of the list. */
function excerpt(content: string): string {
  const [start = ""] = /^[\s\S]{0,400}/u.exec(content) ?? [];
  return start.length < content.length ? `${start.trimEnd()}…` : content;
}
