import "server-only";
import { callerByCredentials, idempotencyWith } from "plainform/http";
import type { RunOnce } from "plainform/next";
import { runOnce } from "plainform/stores";
import { kyselyStore } from "plainform/stores/kysely";
import { database } from "./database.ts";

const store = kyselyStore(database, { table: "submissions" });

export const once: RunOnce = (key, work) => runOnce(store, key, work, "wait");

/** This application has no accounts: one that has accounts says whose account the request is for. */
export const idempotency = idempotencyWith(
  (key, work) => runOnce(store, key, work, "refuse"),
  callerByCredentials,
);
