import "server-only";
import { callerByCredentials, idempotencyWith } from "@/lib/http/idempotency.ts";
import type { RunOnce } from "@/lib/next/submission-token.ts";
import { kyselyStore } from "@/lib/stores/kysely-store.ts";
import { runOnce } from "@/lib/stores/run-once.ts";
import { database } from "./database.ts";

const store = kyselyStore(database, { table: "submissions" });

export const once: RunOnce = (key, work) => runOnce(store, key, work, "wait");

/** This application has no accounts: one that has accounts says whose account the request is for. */
export const idempotency = idempotencyWith(
  (key, work) => runOnce(store, key, work, "refuse"),
  callerByCredentials,
);
