"use client";

import { useFormContext } from "plainform/react";
import type { EditedPost } from "@/schemas/post.ts";

/** Returns the stored post if it was deleted, or if the answered form was made from an older version. */
export function useConflict(current: EditedPost | undefined): EditedPost | undefined {
  const { state } = useFormContext();
  if (current?.isDeleted) return current;
  const { version } = state.values as { version?: string };
  const isStale =
    state.status !== "success" && version !== undefined && Number(version) !== current?.version;
  return isStale ? current : undefined;
}

/** Shows another person’s version above the form with the person’s own text. */
export function PostConflict({
  current,
  headingLevel,
}: {
  current: EditedPost | undefined;
  headingLevel: 2 | 4;
}) {
  const Heading = `h${headingLevel}` as const;
  const conflict = useConflict(current);
  if (!conflict) return null;
  const { title, content, links, isDeleted } = conflict;
  if (isDeleted) {
    return (
      <p role="status" className="rounded-card border border-edge bg-page p-5">
        This post was deleted meanwhile. You can bring it back with your changes. To leave it
        deleted, leave this form.
      </p>
    );
  }
  return (
    <section
      aria-labelledby={`conflict-${conflict.id}`}
      className="rounded-card border border-edge bg-page p-5"
    >
      <Heading id={`conflict-${conflict.id}`} className="text-lg font-bold">
        The version that was saved meanwhile
      </Heading>
      <p dir="auto" className="mt-3 font-semibold">
        {title}
      </p>
      <p dir="auto" className="mt-2 whitespace-pre-wrap">
        {content}
      </p>
      {links.length > 0 ? (
        <ul className="mt-2 list-disc ps-5">
          {links.map(({ label, url }, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two may be the same, and none has a state
            <li key={i}>
              <bdi>{label}</bdi> (<bdi>{url}</bdi>)
            </li>
          ))}
        </ul>
      ) : null}
      <p className="mt-4 text-muted">
        To keep it as it is, leave this form. To change it, copy what you want into your own version
        below and keep that.
      </p>
    </section>
  );
}
