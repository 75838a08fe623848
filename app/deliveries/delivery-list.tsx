import { SubmitButton } from "@/components/submit-button.tsx";
import type { Delivery } from "@/schemas/delivery.ts";
import { Time } from "../time.tsx";

export function DeliveryList({ deliveries }: { deliveries: readonly Delivery[] }) {
  if (deliveries.length === 0) {
    return (
      <p className="text-muted">
        Nothing has come yet. Set the secret of a service, such as STRIPE_WEBHOOK_SECRET, and let it
        send to <code>/api/webhooks/stripe</code>.
      </p>
    );
  }
  return (
    <ul className="space-y-4">
      {deliveries.map((delivery) => (
        <li
          key={delivery.id}
          className="rounded-card border border-rule bg-surface p-5 sm:p-6"
          aria-labelledby={`event-${delivery.id}`}
        >
          <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
            <h2 id={`event-${delivery.id}`} className="text-lg font-bold">
              {delivery.event === "" ? "No event named" : <bdi>{delivery.event}</bdi>}
            </h2>
            <State state={delivery.state} />
          </div>
          <p className="mt-1 text-sm text-muted">
            {vendors[delivery.vendor] ?? delivery.vendor}, <Time iso={delivery.createdAt} />
          </p>
          <p className="mt-1 font-mono text-sm text-muted">
            <bdi>{delivery.vendorId}</bdi>
          </p>
          <Outcome delivery={delivery} />
          {delivery.state === "failed" ? (
            <SubmitButton name="delivery" value={delivery.id} className="mt-4">
              Handle again<span className="sr-only">: {delivery.vendorId}</span>
            </SubmitButton>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

const vendors: Record<string, string> = {
  stripe: "Stripe",
  github: "GitHub",
  standard: "Standard Webhooks",
};

const states = {
  waiting: ["Waiting", "border-rule text-ink"],
  handled: ["Handled", "border-success bg-success-soft text-success"],
  failed: ["Failed", "border-danger bg-danger-soft text-danger"],
} as const;

function State({ state }: { state: Delivery["state"] }) {
  const [name, look] = states[state];
  return (
    <span className={`rounded-control border px-3 py-0.5 text-sm font-semibold ${look}`}>
      {name}
    </span>
  );
}

/** What came of it so far, and when it is tried again. */
function Outcome({ delivery: { state, note, attempts, dueAt } }: { delivery: Delivery }) {
  if (note === "") return null;
  if (state !== "waiting") return <p className="mt-3">{note}.</p>;
  return (
    <p className="mt-3">
      {note}. Tried {attempts === 1 ? "once" : `${attempts} times`}, next at <Time iso={dueAt} />.
    </p>
  );
}
