/** The media types of a body that a `<form>` sends and the kit reads. A form may send `text/plain` as well. */
export const formTypes = ["application/x-www-form-urlencoded", "multipart/form-data"];

/** Whether a body is multipart form data, by its header `Content-Type`. */
export function isMultipart(contentType: string | null | undefined): boolean {
  return withoutParameters(contentType ?? "") === "multipart/form-data";
}

/** The media types of a body that a `<form>` may send, those included that the kit doesn't read. */
export const typesSentByForms: ReadonlySet<string> = new Set([...formTypes, "text/plain"]);

/**
 * Returns the media type of a body without its parameters: `text/html; charset=utf-8` → `text/html`. It is empty if the
 * header is missing.
 */
export function mediaTypeOf(headers: Pick<Headers, "get">): string {
  return withoutParameters(headers.get("content-type") ?? "");
}

/** Returns a media type without its parameters, in small letters. */
export function withoutParameters(contentType: string): string {
  return contentType.split(";")[0]?.trim().toLowerCase() ?? "";
}
