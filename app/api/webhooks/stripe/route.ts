import { webhook } from "@/lib/http/webhook.ts";
import { stripe } from "@/lib/http/webhook-stripe.ts";
import { keep } from "../keep.ts";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = webhook(
  stripe,
  "STRIPE_WEBHOOK_SECRET",
  keep,
);
