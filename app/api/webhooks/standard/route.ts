import { standard } from "@/lib/webhooks/standard.ts";
import { webhook } from "@/lib/webhooks/webhook.ts";
import { keep } from "../keep.ts";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = webhook(
  standard,
  "STANDARD_WEBHOOK_SECRET",
  keep,
);
