import { stripe } from "@/lib/webhooks/stripe.ts";
import { webhook } from "@/lib/webhooks/webhook.ts";
import { keep } from "../keep.ts";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = webhook(
  stripe,
  "STRIPE_WEBHOOK_SECRET",
  keep,
);
