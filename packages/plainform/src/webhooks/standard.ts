import { Webhook } from "standardwebhooks";
import { z } from "zod";
import { DeveloperError } from "../core/developer-error.ts";
import { readSigned, type Vendor, word } from "./webhook.ts";

const standardEvent = z.looseObject({ type: word.optional().catch(undefined) });

/**
 * Any sender that follows [Standard Webhooks](https://www.standardwebhooks.com). The id and the time are signed too, so
 * neither can be changed.
 */
export const standard: Vendor = {
  name: "standard",
  maxBytes: 1024 * 1024,
  isSigned: ({ headers, body }, secret) => {
    const webhook = webhookOf(secret);
    try {
      webhook.verify(body, Object.fromEntries(headers), { jsonParse: false });
      return word.safeParse(headers.get("webhook-id")).success;
    } catch {
      return false;
    }
  },
  read: ({ headers, body }) => ({
    id: word.parse(headers.get("webhook-id")),
    event: readSigned(standardEvent, body).type ?? "",
    payload: body,
  }),
};

/** @throws {DeveloperError} PF-601 for an invalid secret: the error is logged, and the sender tries again */
function webhookOf(secret: string): Webhook {
  try {
    return new Webhook(secret);
  } catch {
    throw new DeveloperError("PF-601");
  }
}
