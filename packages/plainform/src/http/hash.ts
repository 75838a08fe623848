import { createHash, type Hash } from "node:crypto";

// Web Crypto hashes asynchronously, but a tag is compared inside of an operation's transaction. Node, Bun, Deno and
// workers with Node's compatibility have this module; nothing else of http/ needs more than web standards.

/** Returns the SHA-256 hash of a text or of bytes, in base64url. Node has `crypto.hash` only from version 20.12 on. */
export function sha256(content: string | Uint8Array): string {
  return startSha256().update(content).digest("base64url");
}

/** Begins a SHA-256 hash of several parts. */
export function startSha256(): Hash {
  return createHash("sha256");
}

/** Returns the SHA-1 hash of a text, in base64url. It is for what only has to differ, and not for secrets. */
export function sha1(content: string): string {
  return createHash("sha1").update(content).digest("base64url");
}
