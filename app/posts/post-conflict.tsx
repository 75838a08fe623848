"use client";

import { useForm } from "@/components/form-context.ts";
import { editedPostFields, type Post } from "@/schemas/post.ts";

/** The post as it is stored now, where the form was refused because it was made from an older version. */
export function useConflict(current: Post | undefined): Post | undefined {
  const { state } = useForm();
  const madeFrom = state.values[editedPostFields.version.name];
  const isStale =
    state.status === "invalid" &&
    Object.keys(state.fieldErrors).length === 0 &&
    madeFrom !== undefined &&
    Number(madeFrom) !== current?.version;
  return isStale ? current : undefined;
}

/** The text that somebody else saved meanwhile, above the form with one's own. */
export function PostConflict({ current }: { current: Post | undefined }) {
  const conflict = useConflict(current);
  if (!conflict) return null;
  const { title, content, links } = conflict;
  return (
    <section
      aria-labelledby={`conflict-${conflict.id}`}
      className="rounded-card border border-edge bg-page p-5"
    >
      <h2 id={`conflict-${conflict.id}`} className="text-lg font-bold">
        The version that was saved meanwhile
      </h2>
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
              {label} ({url})
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
