import { webhook } from "plainform/webhooks";
import { stripe } from "plainform/webhooks/stripe";
import { keep } from "../keep.ts";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = webhook(
  stripe,
  "STRIPE_WEBHOOK_SECRET",
  keep,
);
