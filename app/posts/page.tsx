import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { isBlank } from "plainform";
import { readFlash, submissionToken } from "plainform/next";
import { cache } from "react";
import { z } from "zod";
import { ifThere } from "@/app/if-there.ts";
import { isolate } from "@/app/isolate.ts";
import * as posts from "@/data/posts.ts";
import { visitor } from "@/data/visitor.ts";
import { cursorSchema } from "@/schemas/cursor.ts";
import { editedPostFields, postId } from "@/schemas/post.ts";
import { excerpt } from "./draft.ts";
import { ListHeading } from "./list-heading.tsx";
import { PostFeed } from "./post-feed.tsx";
import { PostSearch } from "./post-search.tsx";
import { UndoDeletion } from "./undo-deletion.tsx";

const page = 20;
/** The most posts on one page; more would be slow to open. */
const mostShown = 200;

const querySchema = z.object({
  // A text without visible characters can’t be quoted.
  text: z
    .string()
    .trim()
    .max(200)
    .transform((text) => (isBlank(text) ? "" : text))
    .catch("")
    .default(""),
  cursor: z.string().optional(),
  shown: z.coerce.number().int().min(page).max(mostShown).catch(page).default(page),
  edit: postId.optional().catch(undefined),
});

/** The title has the result of a search, because without JavaScript a screen reader announces the title first. */
export async function generateMetadata({ searchParams }: PageProps<"/posts">): Promise<Metadata> {
  const { data } = querySchema.safeParse(await searchParams);
  if (!data?.text) return { title: data?.cursor ? olderPosts : "Posts" };
  return { title: `${await matching(data)} ${isolate(`“${data.text}”`)}` };
}

const olderPosts = "Older posts";

/** The highest number of results that the page counts; above it, it says “more than”. */
const mostCounted = 1_000;

/** The page and its title share one query for each request. */
const countOf = cache((text: string) => posts.count(text, mostCounted + 1));

/** Returns the words before the quoted search. */
async function matching({ text, cursor }: { text: string; cursor?: string | undefined }) {
  if (cursor) return `${olderPosts} that match`;
  const count = await countOf(text);
  if (count === 0) return "No posts match";
  if (count === 1) return "1 post matches";
  if (count > mostCounted) return `More than ${mostCounted.toLocaleString("en")} posts match`;
  return `${count} posts match`;
}

export default async function PostsPage({ searchParams }: PageProps<"/posts">) {
  const query = querySchema.safeParse(await searchParams);
  const after = cursorSchema.optional().safeParse(query.data?.cursor);
  if (!query.success || !after.success) redirect("/posts");
  const { text, cursor, shown, edit } = query.data;
  const reader = await visitor();
  const { data, next } = await posts.listFor(reader, {
    limit: shown,
    cursor: after.data,
    text: text || undefined,
  });
  // A post that somebody else deleted stays in its form, so that the person can save or leave it.
  const editing = edit && (await ifThere(posts.getEvenDeleted(edit)));
  // Newer posts may have moved the edited post off this page, but its form has typed text.
  if (editing && !data.some(({ id }) => id === editing.id)) {
    const at = data.findIndex(({ createdAt }) => createdAt < editing.createdAt);
    const [row] = await posts.withLikes(reader, [editing]);
    if (row) data.splice(at < 0 ? data.length : at, 0, row);
  }
  const flash = await readFlash();
  const address = (part: { cursor?: string | undefined; shown?: number; edit?: string }) => {
    const { cursor, shown = page, edit } = part;
    const params = new URLSearchParams({
      ...(text && { text }),
      ...(cursor && { cursor }),
      ...(shown > page && { shown: String(shown) }),
      ...(edit && { edit }),
    });
    return params.size > 0 ? `/posts?${params}` : "/posts";
  };
  const here = address({ cursor, shown });
  return (
    <>
      <h1 className="text-3xl font-bold tracking-tight">Posts</h1>
      <PostFeed
        posts={data.map((post) => ({ ...post, content: excerpt(post.content) }))}
        fields={editedPostFields}
        token={await submissionToken()}
        flash={flash}
        here={here}
        editing={editing || undefined}
        part={address({ cursor })}
        older={next === null ? undefined : `${address({ cursor: next })}#list`}
        more={
          shown < mostShown
            ? address({ cursor, shown: shown + page, ...(edit && { edit }) })
            : undefined
        }
      >
        <UndoDeletion deleted={deletionSchema.safeParse(flash?.data).data?.deleted} here={here} />
        <div className="mt-10 flex flex-wrap items-end justify-between gap-4">
          <ListHeading part={address({ cursor })}>
            {text ? (
              <>
                {await matching({ text, cursor })} <bdi>“{text}”</bdi>
              </>
            ) : cursor ? (
              olderPosts
            ) : (
              "Newest posts"
            )}
          </ListHeading>
          <PostSearch text={text} />
        </div>
        {here === "/posts" ? null : (
          <p className="mt-3">
            <Link href="/posts#list" className="text-accent underline underline-offset-4">
              {text ? "Show all posts" : "Newest posts"}
            </Link>
          </p>
        )}
      </PostFeed>
    </>
  );
}

/** Returns the id of the post that the flash message reports as deleted. */
const deletionSchema = z.object({ deleted: postId });
