import Stripe from "stripe";
import { z } from "zod";
import { readSigned, type Vendor, word } from "./webhook.ts";

/** The largest difference between the signed time and now, in seconds. */
const tolerance = 5 * 60;

const stripeEvent = z.object({ id: word, type: word });

/** [Stripe](https://docs.stripe.com/webhooks), with thin events (`v2.core.event`) and snapshot events. */
export const stripe: Vendor = {
  name: "stripe",
  maxBytes: 1024 * 1024,
  isSigned: ({ headers, body }, secret) => {
    const signature = headers.get("stripe-signature") ?? "";
    try {
      Stripe.webhooks.signature?.verifyHeader(body, signature, secret, tolerance);
    } catch {
      return false;
    }
    return timeOf(signature) <= Date.now() / 1_000 + tolerance;
  },
  read: ({ body }) => {
    const { id, type } = readSigned(stripeEvent, body);
    return { id, event: type, payload: body };
  },
};

/**
 * Returns the signed time in seconds. Stripe's library refuses an old time but not a future one, which would stay valid
 * for long.
 */
function timeOf(signature: string): number {
  const times = signature.split(",").filter((part) => part.startsWith("t="));
  return Number.parseInt(times.at(-1)?.slice("t=".length) ?? "", 10);
}
