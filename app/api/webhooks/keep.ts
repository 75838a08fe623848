import { after } from "next/server";
import type { Delivered } from "plainform/webhooks";
import * as deliveries from "@/data/deliveries.ts";
import { handleDue } from "@/data/delivery-worker.ts";

/** Stores a delivery; it is handled once it was answered for. */
export async function keep(delivery: Delivered): Promise<void> {
  await deliveries.keep(delivery);
  after(handleDue);
}
