import { sha1 } from "./hash.ts";

/**
 * Returns the entity tag of a representation. Equal texts have equal tags.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9110#name-etag
 */
export function entityTagOf(json: string): string {
  return `"${sha1(json)}"`;
}

/**
 * Whether a header names a tag. `*` matches every tag.
 *
 * @param list the header `If-Match` or `If-None-Match`
 * @param weakly whether weak tags (`W/"…"`) match: they do in `If-None-Match`, but not in `If-Match`
 */
export function matchesEntityTag(list: string, tag: string, weakly: boolean): boolean {
  return list.split(",").some((part) => {
    const named = part.trim();
    if (named === "*") return true;
    return weakly ? opaque(named) === opaque(tag) : named === tag && opaque(tag) === tag;
  });
}

/** `W/"x"` → `"x"` */
function opaque(tag: string): string {
  return tag.replace(/^W\//, "");
}
