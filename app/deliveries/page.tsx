import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { readFlash } from "plainform/next";
import { buttonClass } from "@/components/button-class.ts";
import { Separator } from "@/components/separator.tsx";
import { StatusMessage } from "@/components/status-message.tsx";
import * as deliveries from "@/data/deliveries.ts";
import { cursorSchema } from "@/schemas/cursor.ts";
import { DeliveryList } from "./delivery-list.tsx";

export const metadata: Metadata = { title: "Deliveries" };

export default async function DeliveriesPage({ searchParams }: PageProps<"/deliveries">) {
  const { cursor } = await searchParams;
  const after = cursorSchema.optional().safeParse(cursor);
  if (!after.success) redirect("/deliveries");
  const { data, next } = await deliveries.list({ limit: 20, cursor: after.data });
  return (
    <>
      <StatusMessage flash={await readFlash()} className="mb-6" />
      <h1 className="text-3xl font-bold tracking-tight">Deliveries</h1>
      <p className="mt-2 text-muted">
        What other services told this application by webhook, and what came of it.
      </p>
      <DeliveryList deliveries={data} />
      {after.data || next ? (
        <nav aria-label="Pages of deliveries" className="mt-6 flex flex-wrap gap-3">
          {after.data ? (
            <Link href="/deliveries" className={buttonClass("quiet")}>
              Newest deliveries
            </Link>
          ) : null}
          {after.data && next ? <Separator /> : null}
          {next === null ? null : (
            <Link href={`/deliveries?cursor=${next}`} className={buttonClass("quiet")}>
              Older deliveries
            </Link>
          )}
        </nav>
      ) : null}
    </>
  );
}
