import "server-only";
import { verify } from "@octokit/webhooks-methods";
import { z } from "zod";
import { type Message, readSigned, type Vendor, word } from "./webhook.ts";

const names = z.object({ id: word, event: word });

const namesIn = (headers: Headers) => ({
  id: headers.get("x-github-delivery"),
  event: headers.get("x-github-event"),
});

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
    return names.safeParse(namesIn(headers)).success && signature && body
      ? verify(secret, body, signature)
      : false;
  },
  read: (message) => {
    const payload = payloadOf(message);
    readSigned(z.looseObject({}), payload);
    return { ...names.parse(namesIn(message.headers)), payload };
  },
};

/** GitHub sends a form with the JSON in it where the webhook's content type wasn't changed. */
function payloadOf({ headers, body }: Message): string {
  const isForm = headers.get("content-type")?.startsWith("application/x-www-form-urlencoded");
  return isForm ? (new URLSearchParams(body).get("payload") ?? "") : body;
}
