import { receive } from "@/lib/http/webhook.ts";
import { stripe } from "@/lib/http/webhook-stripe.ts";
import { keep } from "../keep.ts";

export async function POST(request: Request) {
  return receive(request, stripe, process.env.STRIPE_WEBHOOK_SECRET, keep);
}
