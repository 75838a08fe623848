import { receive } from "@/lib/http/webhook.ts";
import { standard } from "@/lib/http/webhook-standard.ts";
import { keep } from "../keep.ts";

export async function POST(request: Request) {
  return receive(request, standard, process.env.STANDARD_WEBHOOK_SECRET, keep);
}
