import { notFound } from "next/navigation";
import { cache } from "react";
import { ifThere } from "@/app/if-there.ts";
import * as deliveries from "@/data/deliveries.ts";
import type { Delivery } from "@/schemas/delivery.ts";

/** The page and its title share one query for each request. */
const read = cache((id: string) => ifThere(deliveries.get(id)));

/** Returns the delivery of a page, or shows the 404 page. */
export async function findDelivery(id: string): Promise<Delivery> {
  return (await read(id)) ?? notFound();
}
