import { webhook } from "@/lib/http/webhook.ts";
import { github } from "@/lib/http/webhook-github.ts";
import { keep } from "../keep.ts";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = webhook(
  github,
  "GITHUB_WEBHOOK_SECRET",
  keep,
);
