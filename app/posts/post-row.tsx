"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import { pathAt } from "plainform/react";
import { useEffect, useRef, useState } from "react";
import { changePost, createPost } from "@/actions/posts.ts";
import { buttonClass } from "@/components/button-class.ts";
import { ErrorSummary } from "@/components/error-summary.tsx";
import { Form } from "@/components/form.tsx";
import { type Failure, firstMessage, type OptimisticRow } from "@/components/optimistic-list.tsx";
import { Separator } from "@/components/separator.tsx";
import { SubmitButton } from "@/components/submit-button.tsx";
import type { ListedPost } from "@/schemas/post.ts";
import { Time } from "../time.tsx";
import { changed, edited } from "./draft.ts";
import { EditPostForm } from "./edit-post-form.tsx";
import { useFeed } from "./feed-context.ts";
import { PostFields } from "./post-fields.tsx";
import { PostLinks } from "./post-links.tsx";

/** A post in the list, which a person can read, like, edit and delete in its place. */
export function PostRow({ row }: { row: OptimisticRow<ListedPost> }) {
  const { here, editing } = useFeed();
  const failure = row.failures.find(({ name }) => name !== "change");
  const failedChanges = row.failures.filter(({ name }) => name === "change");
  const [wasSent, setWasSent] = useState(false);
  const isOpen = editing?.id === row.key;
  if (wasSent && !isOpen) setWasSent(false);
  // The link that was pressed is gone.
  const wasOpen = useRef(isOpen);
  useEffect(() => {
    if (wasOpen.current !== isOpen) row.focus();
    wasOpen.current = isOpen;
  });
  if (failure?.name === "add") return <Unpublished row={row} failure={failure} />;
  if (isOpen && (failure?.name === "edit" || !wasSent)) {
    return <Editor row={row} failure={failure} onSent={() => setWasSent(true)} />;
  }
  if (row.isRemoved) return <Removed row={row} />;
  const { id, title, content, links, createdAt } = row.item;
  return (
    <article id={`post-${id}`} className={row.isSending ? "opacity-75" : undefined}>
      <h3 id={`title-${id}`} dir="auto" className="text-lg font-bold">
        {row.isNew ? (
          title
        ) : (
          <Link
            href={`/posts/${id}`}
            prefetch={false}
            className="text-accent underline decoration-1 underline-offset-4 hover:decoration-2"
          >
            {title}
          </Link>
        )}
      </h3>
      <p className="text-sm text-muted">
        {row.isSending && row.isNew ? "Publishing…" : <Time iso={createdAt} />}
        {row.isSending && !row.isNew ? " · Saving…" : null}
        {row.message && !row.isSending ? (
          <span className="font-semibold text-success"> · {row.message}</span>
        ) : null}
      </p>
      <p dir="auto" className="mt-2 line-clamp-3 whitespace-pre-line">
        {content}
      </p>
      <PostLinks links={links} />
      {failure?.name === "edit" ? (
        <Failed failure={failure}>
          <Link href={editAddress(here, id)} scroll={false} className={buttonClass("quiet")}>
            Edit again
          </Link>
        </Failed>
      ) : null}
      {failedChanges.map((failure) => (
        <Failed key={failure.state.submission} failure={failure} />
      ))}
      {/* A new post keeps room for the buttons, so that nothing moves when they appear. */}
      <div className={row.isNew ? "invisible" : undefined}>
        <Buttons row={row} here={here} isEditing={isOpen} />
      </div>
    </article>
  );
}

function Buttons({
  row,
  here,
  isEditing,
}: {
  row: OptimisticRow<ListedPost>;
  here: string;
  /** Whether the post’s edit is being sent, while the page still has the address of its form. */
  isEditing: boolean;
}) {
  const { id, isLiked, likes } = row.item;
  const about = `title-${id}`;
  return (
    <Form
      id={`change-${id}`}
      action={changePost.bind(null, id, here)}
      onSend={row.change("change", changed)}
      className="mt-3 space-y-3"
    >
      <ErrorSummary headingLevel={4} />
      <p className="flex flex-wrap items-center gap-3">
        <SubmitButton
          tone="quiet"
          name="change"
          value={isLiked ? "unlike" : "like"}
          aria-pressed={isLiked}
          aria-describedby={about}
        >
          <span aria-hidden className={isLiked ? "text-danger" : "text-muted"}>
            {isLiked ? "♥" : "♡"}
          </span>{" "}
          <span className="ms-2">Like</span>{" "}
          <span className="ms-2 text-muted tabular-nums">
            {likes}
            <span className="sr-only">
              {" "}
              {likes === 1 ? "person likes this" : "people like this"}
            </span>
          </span>
        </SubmitButton>
        <Separator />
        <Link
          href={editAddress(here, id)}
          scroll={false}
          prefetch={false}
          aria-describedby={about}
          className={`${buttonClass("quiet")} ${isEditing ? "invisible" : ""}`}
        >
          Edit
        </Link>
        <Separator />
        <SubmitButton tone="quiet-danger" name="change" value="delete" aria-describedby={about}>
          Delete
        </SubmitButton>
      </p>
    </Form>
  );
}

function editAddress(here: string, id: string): string {
  return `${here}${here.includes("?") ? "&" : "?"}edit=${id}#post-${id}`;
}

/** Takes the place of a deleted post, so that nothing moves, and offers to restore it. */
function Removed({ row }: { row: OptimisticRow<ListedPost> }) {
  const { here } = useFeed();
  const { id, title } = row.item;
  return (
    <Form
      id={`restore-${id}`}
      action={changePost.bind(null, id, here)}
      onSend={row.change("restore", () => row.item)}
      className="flex flex-wrap items-center justify-between gap-3"
    >
      <p className="min-w-0 text-muted">
        “<bdi>{title}</bdi>” {row.isSending ? "is being deleted." : "is deleted."}
      </p>
      <SubmitButton tone="quiet" name="change" value="restore" autoFocus>
        Undo
      </SubmitButton>
      {row.failures.map((failure) => (
        <Failed key={failure.state.submission} failure={failure} />
      ))}
    </Form>
  );
}

function Editor({
  row,
  failure,
  onSent,
}: {
  row: OptimisticRow<ListedPost>;
  failure: Failure | undefined;
  onSent: () => void;
}) {
  const { here, editing, fields, token } = useFeed();
  const router = useRouter();
  const { id } = row.item;
  const leave = () => {
    // By its answer, another post may be edited, or another page be read.
    const { pathname, search } = location;
    if (pathAt(pathname) === "/posts" && new URLSearchParams(search).get("edit") === id) {
      router.replace(here, { scroll: false });
    }
  };
  const send = failure?.resend ?? row.change("edit", edited);
  return (
    <article id={`post-${id}`}>
      <h3 className="mb-4 text-lg font-bold">Edit post</h3>
      <EditPostForm
        key={failure?.state.submission}
        id={id}
        headingLevel={4}
        fields={fields}
        token={token}
        post={editing}
        back={`${here}#post-${id}`}
        initialState={failure?.state}
        onSend={({ data, send: post }) => {
          onSent();
          send({
            data,
            async send() {
              const answer = await post();
              if (answer.status === "success") leave();
              return answer;
            },
          });
        }}
        cancel={
          <Link
            href={here}
            scroll={false}
            data-unasked
            onClick={() => failure?.discard()}
            className={buttonClass("quiet")}
          >
            {failure ? "Discard my changes" : "Cancel"}
          </Link>
        }
      />
    </article>
  );
}

/** Shows a post that could not be published, with its text. */
function Unpublished({ row, failure }: { row: OptimisticRow<ListedPost>; failure: Failure }) {
  const { here, fields } = useFeed();
  return (
    <article>
      <h3 className="mb-4 text-lg font-bold text-danger">This post was not published</h3>
      <Form
        key={failure.state.submission}
        action={createPost.bind(null, here)}
        initialState={failure.state}
        onSend={failure.resend}
      >
        <ErrorSummary headingLevel={4} />
        <PostFields fields={fields} post={row.item} />
        <p className="flex flex-wrap gap-3">
          {/* A valid post that failed has “Try again” in its summary. */}
          <SubmitButton>
            {failure.state.status === "failed" ? "Publish post" : "Try again"}
          </SubmitButton>
          <Separator />
          <button type="button" onClick={failure.discard} className={buttonClass("quiet")}>
            Discard
          </button>
        </p>
      </Form>
    </article>
  );
}

/**
 * Shows the error of a like, of a deletion, or of an edit after which another post was edited.
 *
 * @param children the link to the form that corrects it
 */
function Failed({
  failure: { data, state, tryAgain, discard },
  children,
}: {
  failure: Failure;
  children?: React.ReactNode;
}) {
  return (
    <div className="mt-3 grow rounded-card border border-danger bg-danger-soft p-4">
      <p className="font-semibold text-danger">{whatFailed(data.get("change"))}</p>
      <p className="mt-1">{firstMessage(state)}</p>
      <p className="mt-3 flex flex-wrap gap-3">
        {children}
        {children ? <Separator /> : null}
        <button type="button" onClick={tryAgain} className={buttonClass("quiet")}>
          Try again
        </button>
        <Separator />
        <button type="button" onClick={discard} className={buttonClass("quiet")}>
          Discard
        </button>
      </p>
    </div>
  );
}

function whatFailed(change: unknown): string {
  switch (change) {
    case "like":
      return "Your like was not saved";
    case "unlike":
      return "Your like was not taken back";
    case "delete":
      return "This post was not deleted";
    case "restore":
      return "This post was not brought back";
    default:
      return "Your changes were not saved";
  }
}
