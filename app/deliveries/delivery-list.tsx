import Link from "next/link";
import { buttonClass } from "@/components/button-class.ts";
import type { Delivery } from "@/schemas/delivery.ts";
import { DeliveryFacts, eventOf } from "./delivery-facts.tsx";

export function DeliveryList({ deliveries }: { deliveries: readonly Delivery[] }) {
  if (deliveries.length === 0) {
    return (
      <p className="mt-6 text-muted">
        Nothing has come yet. Set the secret of a service, such as STRIPE_WEBHOOK_SECRET, and let it
        send to <code>/api/webhooks/stripe</code>.
      </p>
    );
  }
  return (
    <ul className="mt-6 space-y-4">
      {deliveries.map((delivery) => (
        <li key={delivery.id} className="rounded-card border border-rule bg-surface p-5 sm:p-6">
          <h2 className="text-lg font-bold">
            <Link
              href={`/deliveries/${delivery.id}`}
              dir="auto"
              className="text-accent underline decoration-1 underline-offset-4 hover:decoration-2"
            >
              {eventOf(delivery)}
            </Link>
          </h2>
          <DeliveryFacts delivery={delivery} />
          {delivery.state === "failed" ? (
            <p className="mt-4">
              <Link
                href={`/deliveries/${delivery.id}`}
                aria-label={`Handle again: ${delivery.vendorId}`}
                className={buttonClass("quiet")}
              >
                Handle again
              </Link>
            </p>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
