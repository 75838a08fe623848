import type { Metadata } from "next";
import NextForm from "next/form";
import Link from "next/link";
import { redirect } from "next/navigation";
import { z } from "zod";
import { changePost } from "@/actions/posts.ts";
import { ifThere } from "@/app/if-there.ts";
import { buttonClass } from "@/components/button.ts";
import { boxClass } from "@/components/control.ts";
import { ErrorSummary } from "@/components/error-summary.tsx";
import { Form } from "@/components/form.tsx";
import { SubmitButton } from "@/components/submit-button.tsx";
import * as posts from "@/data/posts.ts";
import { visitor } from "@/data/visitor.ts";
import { readFlash } from "@/lib/form/flash.ts";
import { submissionToken } from "@/lib/form/once.ts";
import { cursorSchema } from "@/schemas/cursor.ts";
import { editedPostFields, postId } from "@/schemas/post.ts";
import { excerpt } from "./draft.ts";
import { PostFeed } from "./post-feed.tsx";

export const metadata: Metadata = { title: "Posts" };

const page = 20;
/** More than that on one page would be slow to open. */
const mostShown = 200;

const querySchema = z.object({
  text: z.string().trim().max(200).catch("").default(""),
  cursor: z.string().optional(),
  shown: z.coerce.number().int().min(page).max(mostShown).catch(page).default(page),
  edit: postId.optional().catch(undefined),
});

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
  // One that somebody else deleted meanwhile is still somebody's to save, or to leave.
  const editing = edit && (await ifThere(posts.getEvenDeleted(edit)));
  // Newer posts may have moved it off this page since. Its form has what somebody is typing.
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
        older={next === null ? undefined : address({ cursor: next })}
        more={
          shown < mostShown
            ? address({ cursor, shown: shown + page, ...(edit && { edit }) })
            : undefined
        }
      >
        <Undo data={flash?.data} here={here} />
        <div className="mt-10 flex flex-wrap items-end justify-between gap-4">
          <h2 className="text-xl font-bold">{cursor ? "Older posts" : "Newest posts"}</h2>
          <search>
            <NextForm action="/posts" className="flex flex-wrap items-end gap-3">
              <div>
                <label htmlFor="text" className="block font-semibold">
                  Search posts
                </label>
                <input
                  id="text"
                  name="text"
                  type="search"
                  defaultValue={text}
                  key={text}
                  maxLength={200}
                  className={`mt-1.5 ${boxClass}`}
                />
              </div>
              <button type="submit" className={buttonClass("quiet")}>
                Search
              </button>
            </NextForm>
          </search>
        </div>
        {here === "/posts" ? null : (
          <p className="mt-3">
            <Link href="/posts" className="text-accent underline underline-offset-4">
              {text ? "Show all posts" : "Newest posts"}
            </Link>
          </p>
        )}
      </PostFeed>
    </>
  );
}

/** Beside the message that a post was deleted, for a minute and once, as the message is. */
function Undo({ data, here }: { data: unknown; here: string }) {
  const deleted = z.object({ deleted: postId }).safeParse(data);
  if (!deleted.success) return null;
  return (
    // Where the answer to a deletion leads.
    <div id="deleted" tabIndex={-1} className="mt-4 scroll-mt-24">
      <Form action={changePost.bind(null, deleted.data.deleted, here)} className="space-y-4">
        <ErrorSummary />
        <SubmitButton tone="quiet" name="change" value="restore" pendingLabel="Restoring…">
          Undo the deletion
        </SubmitButton>
      </Form>
    </div>
  );
}
