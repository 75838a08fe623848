import { requestRate } from "plainform/http";
import { database } from "./data/database.ts";
import { startWorker } from "./data/delivery-worker.ts";

// It throws when the setting is wrong: better no server than one without its limit.
requestRate(process.env.RATE_LIMIT);

// So that what is wrong with the database is in the log at once, and not only when somebody asks for a page.
database().catch((error: unknown) => console.error(error instanceof Error ? error.message : error));
startWorker();
