import { webhook } from "plainform/webhooks";
import { standard } from "plainform/webhooks/standard";
import { keep } from "../keep.ts";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = webhook(
  standard,
  "STANDARD_WEBHOOK_SECRET",
  keep,
);
