import { webhook } from "plainform/webhooks";
import { github } from "plainform/webhooks/github";
import { keep } from "../keep.ts";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = webhook(
  github,
  "GITHUB_WEBHOOK_SECRET",
  keep,
);
