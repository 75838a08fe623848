import "server-only";
import { callerByCredentials, type Idempotency } from "plainform/http";
import { kyselyStore } from "plainform/stores/kysely";
import { database } from "./database.ts";

/** By what forms are done once. This application has no accounts: one that has accounts says whose account a form is for. */
export const once = { store: kyselyStore(database, { table: "submissions" }) };

/** The API knows its callers by their credentials, since all clients make up keys of their own. */
export const idempotency: Idempotency = { ...once, callerOf: callerByCredentials };
