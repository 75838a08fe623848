import type { Delivery } from "@/schemas/delivery.ts";
import { Time } from "../time.tsx";

/** Returns the event as a heading. */
export function eventOf({ event }: Delivery): string {
  return event === "" ? "No event named" : event;
}

const vendors: Record<string, string> = {
  stripe: "Stripe",
  github: "GitHub",
  standard: "Standard Webhooks",
};

/** Lists the vendor of a delivery, its time and its result. */
export function DeliveryFacts({ delivery }: { delivery: Delivery }) {
  const { vendor, vendorId, createdAt, state } = delivery;
  return (
    <>
      <p className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-muted">
        <State state={state} />{" "}
        <span>
          {vendors[vendor] ?? vendor}, <Time iso={createdAt} />
        </span>
      </p>
      <p className="mt-2 font-mono text-sm text-muted">
        <bdi>{vendorId}</bdi>
      </p>
      <Outcome delivery={delivery} />
    </>
  );
}

const states = {
  waiting: ["Waiting", "border-rule text-ink"],
  handled: ["Handled", "border-success bg-success-soft text-success"],
  failed: ["Failed", "border-danger bg-danger-soft text-danger"],
} as const;

function State({ state }: { state: Delivery["state"] }) {
  const [name, look] = states[state];
  return (
    <strong className={`rounded-control border px-3 py-0.5 font-semibold ${look}`}>{name}</strong>
  );
}

/** Describes the result so far, and the time of the next attempt. */
function Outcome({ delivery: { state, note, attempts, dueAt } }: { delivery: Delivery }) {
  if (note === "") return null;
  if (state !== "waiting") return <p className="mt-2">{note}.</p>;
  return (
    <p className="mt-2">
      {note}. Tried {attempts === 1 ? "once" : `${attempts} times`}, next at <Time iso={dueAt} />.
    </p>
  );
}
