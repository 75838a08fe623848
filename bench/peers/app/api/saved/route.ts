import { saved } from "@/packages/plainform/src/save.ts";

export const dynamic = "force-dynamic";

/** How many sign-ups the action has saved, and the last one. */
export function GET() {
  return Response.json(saved());
}
