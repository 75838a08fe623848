import { after } from "next/server";
import type { Delivered } from "plainform/webhooks";
import * as deliveries from "@/data/deliveries.ts";
import { handleDue } from "@/data/delivery-worker.ts";

/** Stores a delivery, and handles it after the sender got its answer. */
export async function keep(delivery: Delivered): Promise<void> {
  await deliveries.keep(delivery);
  after(handleDue);
}
