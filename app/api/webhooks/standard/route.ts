import { webhook } from "@/lib/http/webhook.ts";
import { standard } from "@/lib/http/webhook-standard.ts";
import { keep } from "../keep.ts";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = webhook(
  standard,
  "STANDARD_WEBHOOK_SECRET",
  keep,
);
