/** The media types of a body that a `<form>` sends and the kit reads. A form may send `text/plain` as well. */
export const formTypes = ["application/x-www-form-urlencoded", "multipart/form-data"];

/** The media type of a body, without its parameters: `text/html; charset=utf-8` → `text/html`; empty when none is given. */
export function mediaTypeOf(headers: Pick<Headers, "get">): string {
  return headers.get("content-type")?.split(";")[0]?.trim().toLowerCase() ?? "";
}
