"use client";

import Link from "next/link";
import { type Flash, useHydrated, useOptimisticList } from "plainform/react";
import { useEffect, useMemo, useState } from "react";
import { createPost } from "@/actions/posts.ts";
import { buttonClass } from "@/components/button-class.ts";
import { ErrorSummary } from "@/components/error-summary.tsx";
import { Form } from "@/components/form.tsx";
import { OptimisticList } from "@/components/optimistic-list.tsx";
import { StatusMessage } from "@/components/status-message.tsx";
import { SubmitButton } from "@/components/submit-button.tsx";
import type { EditedPost, EditedPostFields, ListedPost } from "@/schemas/post.ts";
import { draftOf } from "./draft.ts";
import { FeedContext } from "./feed-context.ts";
import { PostFields } from "./post-fields.tsx";
import { PostRow } from "./post-row.tsx";
import { useNews } from "./use-news.ts";

/** Renders the form of a new post and the list below it, which shows each change at once. */
export function PostFeed({
  posts: items,
  fields,
  token,
  flash,
  here,
  editing,
  part,
  older,
  more,
  children,
}: {
  posts: readonly ListedPost[];
  fields: EditedPostFields;
  token: string;
  flash: Flash | undefined;
  /** The address of this page, without the post that is being edited. */
  here: string;
  editing: EditedPost | undefined;
  /** The search of the list. */
  part: string;
  /** The addresses of the page after this one, and of this one with more posts. */
  older: string | undefined;
  more: string | undefined;
  /** The content between the form and the list. */
  children: React.ReactNode;
}) {
  const tellOthers = useNews();
  const posts = useOptimisticList({ items, keyOf: ({ id }) => id, part, onSaved: tellOthers });
  const onMore = useFocusOnMore(items);
  const feed = useMemo(() => ({ here, editing, fields, token }), [here, editing, fields, token]);
  return (
    <>
      <section aria-labelledby="write" className="mt-6">
        <Form
          action={createPost.bind(null, here)}
          token={token}
          onSend={posts.add(draftOf)}
          className="space-y-6 rounded-card border border-rule bg-surface p-5 sm:p-6"
        >
          <h2 id="write" className="text-xl font-bold">
            Write a post
          </h2>
          <ErrorSummary headingLevel={3} />
          <PostFields fields={fields} />
          {/* The message is beside the button, so that the list below doesn’t move. */}
          <div className="flex flex-wrap items-center gap-x-5 gap-y-3">
            <SubmitButton pendingLabel="Publishing…">Publish post</SubmitButton>
            <StatusMessage flash={flash} className="-my-1" />
          </div>
        </Form>
      </section>
      {children}
      <FeedContext value={feed}>
        <OptimisticList
          list={posts}
          row={PostRow}
          id="posts"
          aria-label="Posts"
          className="mt-4 space-y-4"
          rowClassName="rounded-card border border-rule bg-surface p-5 sm:p-6"
          empty={<p className="mt-3 text-muted">{noPosts(here)}</p>}
        />
      </FeedContext>
      {older ? <Older {...{ older, more, onMore }} /> : null}
    </>
  );
}

function noPosts(here: string): string {
  if (here === "/posts") return "There are no posts yet. Yours can be the first.";
  if (/[?&]text=/.test(here)) return "Check the spelling, or search for a part of a word.";
  return "There are no older posts.";
}

/** Renders a link to the page with older posts. Where scripts run, it loads them into this page. */
function Older({
  older,
  more,
  onMore,
}: {
  older: string;
  more: string | undefined;
  onMore: () => void;
}) {
  const hasScripts = useHydrated();
  const isMore = hasScripts && more !== undefined;
  return (
    <Link
      href={isMore ? more : older}
      scroll={!isMore}
      prefetch={false}
      // “Load more” keeps what was typed, so nobody has to be asked before it.
      data-unasked={isMore || undefined}
      {...(isMore && { onNavigate: onMore })}
      className={`mt-6 ${buttonClass("quiet")}`}
    >
      {isMore ? "Load more" : "Older posts"}
    </Link>
  );
}

/** Moves the focus to the first of the posts that were loaded. */
function useFocusOnMore(posts: readonly ListedPost[]): () => void {
  const [last, setLast] = useState<string>();
  useEffect(() => {
    if (last === undefined) return;
    const next = posts[posts.findIndex(({ id }) => id === last) + 1];
    if (!next) return;
    setLast(undefined);
    document.getElementById(`post-${next.id}`)?.closest("li")?.focus();
  }, [last, posts]);
  return () => setLast(posts.at(-1)?.id);
}
