import type { Post } from "@/schemas/post.ts";

/** The links of a post. Search engines are told not to follow them, because anybody can write them. */
export function PostLinks({ links }: Pick<Post, "links">) {
  if (links.length === 0) return null;
  return (
    <ul className="mt-3 flex flex-wrap gap-x-5 gap-y-1">
      {links.map(({ label, url }, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two may be the same, and none has a state
        <li key={i}>
          <a
            href={url}
            rel="ugc nofollow noopener"
            dir="auto"
            className="text-accent underline underline-offset-4 hover:text-accent-strong"
          >
            {label}
          </a>
        </li>
      ))}
    </ul>
  );
}
