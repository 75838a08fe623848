import { verify } from "@octokit/webhooks-methods";
import { z } from "zod";
import { HttpError } from "../http/http-error.ts";
import { mediaTypeOf } from "../http/media-type.ts";
import { type Message, readSigned, type Vendor, word } from "./webhook.ts";

/**
 * [GitHub](https://docs.github.com/en/webhooks). It signs only the body, without a time or the delivery's id, so only
 * HTTPS keeps an old delivery from being replayed as a new one.
 */
export const github: Vendor = {
  name: "github",
  // A push may list 2,048 commits.
  maxBytes: 5 * 1024 * 1024,
  isSigned: async ({ headers, body }, secret) => {
    const signature = headers.get("x-hub-signature-256");
    // The library throws when there is nothing to verify.
    return signature && body ? verify(secret, body, signature) : false;
  },
  read: (message) => {
    const payload = payloadOf(message);
    readSigned(z.looseObject({}), payload);
    const id = wordIn(message, "x-github-delivery");
    return { id, event: wordIn(message, "x-github-event"), payload };
  },
};

/**
 * Reads a header, which isn't signed and so may be missing.
 *
 * @throws {HttpError} 400 if it is missing or has control characters
 */
function wordIn({ headers }: Message, header: string): string {
  const { data, success } = word.safeParse(headers.get(header));
  if (success) return data;
  throw new HttpError(400, "The signature is right, but the headers aren’t.", {
    errors: [{ header, detail: "Send up to 255 characters that can be displayed" }],
  });
}

/** Returns the JSON. GitHub sends it in a form unless the webhook's content type was changed. */
function payloadOf({ headers, body }: Message): string {
  const isForm = mediaTypeOf(headers) === "application/x-www-form-urlencoded";
  return isForm ? (new URLSearchParams(body).get("payload") ?? "") : body;
}
