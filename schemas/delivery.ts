/** A delivery of another service, as the pages show it. */
export interface Delivery {
  id: string;
  /** The vendor: `stripe`. */
  vendor: string;
  /** The vendor's id of the delivery. */
  vendorId: string;
  /** The vendor's name of the event; empty if the vendor sends none. */
  event: string;
  /** Whether the delivery waits for an attempt, was handled, or has failed for good. */
  state: "waiting" | "handled" | "failed";
  /** The result of the last attempt; empty before the first. */
  note: string;
  attempts: number;
  /** The latest time of the next attempt, in ISO 8601. */
  dueAt: string;
  /** The time of arrival, in ISO 8601. */
  createdAt: string;
}
