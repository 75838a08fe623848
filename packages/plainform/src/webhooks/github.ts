import { verify } from "@octokit/webhooks-methods";
import { z } from "zod";
import { HttpError } from "../http/http-error.ts";
import { mediaTypeOf } from "../http/media-type.ts";
import { type Message, readSigned, type Vendor, word } from "./webhook.ts";

/**
 * [GitHub](https://docs.github.com/en/webhooks). It signs the body, and neither a time nor the delivery's id: that an
 * old delivery doesn't count as a new one rests on HTTPS.
 */
export const github: Vendor = {
  name: "github",
  // A push may tell of 2,048 commits.
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

/** @throws {HttpError} 400: it isn't signed, and may be missing from what is */
function wordIn({ headers }: Message, header: string): string {
  const { data, success } = word.safeParse(headers.get(header));
  if (success) return data;
  throw new HttpError(400, "The signature is right, but the headers aren’t.", {
    errors: [{ header, detail: "Send up to 255 characters that can be displayed" }],
  });
}

/** GitHub sends a form with the JSON in it where the webhook's content type wasn't changed. */
function payloadOf({ headers, body }: Message): string {
  const isForm = mediaTypeOf(headers) === "application/x-www-form-urlencoded";
  return isForm ? (new URLSearchParams(body).get("payload") ?? "") : body;
}
