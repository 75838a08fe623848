import { randomUUID } from "node:crypto";
import { sign } from "@octokit/webhooks-methods";
import { Webhook } from "standardwebhooks";
import Stripe from "stripe";

/** A delivery as its vendor sends it, signed by the vendor's own code. */
export interface SignedRequest {
  headers: Record<string, string>;
  body: string;
}

/** What can be told of a delivery; what isn't is made up. */
export interface Told {
  id?: string;
  event?: string;
  /** What else is in the body. */
  payload?: object;
  /** The body as it is, in place of all that. */
  body?: string;
  /** When it was signed, where that is signed. */
  at?: Date;
}

/** Secrets as the vendors make them. */
export const secrets = {
  stripe: "whsec_5b1e0c9d7a3f4e2b8c6d0a9f1e3b5c7d",
  github: "It's a Secret to Everybody",
  standard: "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD",
};

/** The name of one, as routes and tables have it. */
export type VendorName = keyof typeof secrets;

/** `await signed.stripe({ id: "evt_1" })`; a second argument is the secret, in place of the one above. */
export const signed: Record<VendorName, (told?: Told, secret?: string) => Promise<SignedRequest>> =
  {
    stripe: async (told = {}, secret = secrets.stripe) => {
      const { id = `evt_${randomUUID()}`, event = "customer.created", payload, at } = told;
      const body = told.body ?? JSON.stringify({ id, object: "event", type: event, ...payload });
      const timestamp = seconds(at);
      const signature = Stripe.webhooks.generateTestHeaderString({
        payload: body,
        secret,
        timestamp,
      });
      return { headers: { ...json, "stripe-signature": signature }, body };
    },
    github: async (told = {}, secret = secrets.github) => {
      const { id = randomUUID(), event = "star", payload } = told;
      const body = told.body ?? JSON.stringify({ ...payload });
      return {
        headers: {
          ...json,
          "x-github-delivery": id,
          "x-github-event": event,
          "x-hub-signature-256": await sign(secret, body),
        },
        body,
      };
    },
    standard: async (told = {}, secret = secrets.standard) => {
      const { id = `msg_${randomUUID()}`, event = "contact.created", payload, at } = told;
      const body = told.body ?? JSON.stringify({ type: event, ...payload });
      const time = new Date(seconds(at) * 1_000);
      return {
        headers: {
          ...json,
          "webhook-id": id,
          "webhook-timestamp": String(seconds(at)),
          "webhook-signature": new Webhook(secret).sign(id, time, body),
        },
        body,
      };
    },
  };

const json = { "content-type": "application/json" };

function seconds(at = new Date()): number {
  return Math.floor(at.getTime() / 1_000);
}
