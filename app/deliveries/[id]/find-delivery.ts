import { notFound } from "next/navigation";
import { cache } from "react";
import { ifThere } from "@/app/if-there.ts";
import * as deliveries from "@/data/deliveries.ts";
import type { Delivery } from "@/schemas/delivery.ts";

/** Read once a request, though the page and its title both ask. */
const read = cache((id: string) => ifThere(deliveries.get(id)));

/** The delivery of a page; or the 404 page. */
export async function findDelivery(id: string): Promise<Delivery> {
  return (await read(id)) ?? notFound();
}
