import Stripe from "stripe";
import { z } from "zod";
import { readSigned, type Vendor, word } from "./webhook.ts";

/** In seconds. */
const tolerance = 5 * 60;

const schema = z.object({ id: word, type: word });

/** [Stripe](https://docs.stripe.com/webhooks): its events, small (`v2.core.event`) or whole. */
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
    const { id, type } = readSigned(schema, body);
    return { id, event: type, payload: body };
  },
};

/** Stripe's library turns away what is too old, but not what comes from the future and would be new for long. */
function timeOf(signature: string): number {
  const times = signature.split(",").filter((part) => part.startsWith("t="));
  return Number.parseInt(times.at(-1)?.slice("t=".length) ?? "", 10);
}
