import { parseRequestRate } from "plainform/http";
import { database } from "./data/database.ts";
import { startWorker } from "./data/delivery-worker.ts";

// An invalid setting throws, because no server is better than one without its limit.
parseRequestRate(process.env.RATE_LIMIT);

// The database is opened here, so that its errors are in the log before the first page is requested.
database().catch((error: unknown) => console.error(error instanceof Error ? error.message : error));
startWorker();
