/** A store in any database that Kysely speaks to. */

export { kyselyStore } from "./stores/kysely-store.ts";
export { currentTransaction, inTransaction } from "./stores/kysely-transaction.ts";
export { type SubmissionsTable, submissionsMigration } from "./stores/submissions-table.ts";
