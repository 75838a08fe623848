import { github } from "@/lib/webhooks/github.ts";
import { webhook } from "@/lib/webhooks/webhook.ts";
import { keep } from "../keep.ts";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = webhook(
  github,
  "GITHUB_WEBHOOK_SECRET",
  keep,
);
