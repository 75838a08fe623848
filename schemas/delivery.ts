/** What another service told, as the pages show it. */
export interface Delivery {
  id: string;
  /** Whose it is: `stripe`. */
  vendor: string;
  /** Its id there. */
  vendorId: string;
  /** What happened, in the vendor's words; empty where it doesn't say. */
  event: string;
  /** To be handled (again), handled, or given up. */
  state: "waiting" | "handled" | "failed";
  /** What came of the last attempt; empty before the first. */
  note: string;
  attempts: number;
  /** When a waiting one is tried again at the latest, in ISO 8601. */
  dueAt: string;
  /** When it came, in ISO 8601. */
  createdAt: string;
}
