/** The media types of a body that a `<form>` sends and the kit reads. A form may send `text/plain` as well. */
export const formTypes = ["application/x-www-form-urlencoded", "multipart/form-data"];

/**
 * Returns the media type of a body without its parameters: `text/html; charset=utf-8` → `text/html`. It is empty if the
 * header is missing.
 */
export function mediaTypeOf(headers: Pick<Headers, "get">): string {
  return headers.get("content-type")?.split(";")[0]?.trim().toLowerCase() ?? "";
}
