/**
 * Makes a UUID that sorts by time (version 7) in the browser, as the key of an item that the server doesn't know yet.
 * `crypto.randomUUID()` doesn't exist on pages without HTTPS.
 *
 * @example newId() // "019a8f1e-5c3d-7b2a-9e4f-1a2b3c4d5e6f"
 */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(10));
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  const time = Date.now().toString(16).padStart(12, "0");
  const variant = "89ab".charAt(Number.parseInt(hex.charAt(3), 16) % 4);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex.slice(0, 3)}-${variant}${hex.slice(4, 7)}-${hex.slice(7, 19)}`;
}
