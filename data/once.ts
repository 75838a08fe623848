import "server-only";
import { callerByCredentials, type Idempotency } from "plainform/http";
import { kyselyStore } from "plainform/stores/kysely";
import { database } from "./database.ts";

/** The store by which forms are saved once. An application with accounts adds `callerOf`, which returns the account's id. */
export const once = { store: kyselyStore(database, { table: "submissions" }) };

/** The API tells callers apart by their credentials, because clients make up their keys independently. */
export const idempotency: Idempotency = { ...once, callerOf: callerByCredentials };
