import { receive } from "@/lib/http/webhook.ts";
import { github } from "@/lib/http/webhook-github.ts";
import { keep } from "../keep.ts";

export async function POST(request: Request) {
  return receive(request, github, process.env.GITHUB_WEBHOOK_SECRET, keep);
}
