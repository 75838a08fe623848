import { isPage, isShared } from "./app/api/addresses.ts";
import { database } from "./data/database.ts";
import { startWorker } from "./data/delivery-worker.ts";
import { corsPolicy, varyByOrigin } from "./lib/http/cors.ts";
import { requestRate } from "./lib/http/rate-limit.ts";
import { pathAt } from "./lib/next/base-path.ts";
import { explainBareResponses } from "./lib/next/explain-bare-responses.ts";
import { repairRequests } from "./lib/next/repair-requests.ts";
import { believeProxies, trustedProxies } from "./lib/node/believe-proxies.ts";
import { endInTime } from "./lib/node/end-in-time.ts";
import { ignoreUpgrades } from "./lib/node/ignore-upgrades.ts";
import { limitBodies } from "./lib/node/limit-bodies.ts";
import { maxBodyBytes, shutdownGrace } from "./limits.ts";

believeProxies(trustedProxies(process.env.TRUSTED_PROXIES));
repairRequests((path) => isPage(pathAt(path)));
limitBodies(maxBodyBytes);
varyByOrigin((path) => isShared(pathAt(path)));
explainBareResponses();
if (process.env.NODE_ENV !== "development") ignoreUpgrades();
endInTime(shutdownGrace);
// These throw when a setting is wrong: better no server than one with half a policy.
corsPolicy(process.env.CORS_ALLOWED_ORIGINS);
requestRate(process.env.RATE_LIMIT);

// So that what is wrong with the database is in the log at once, and not only when somebody asks for a page.
database().catch((error: unknown) => console.error(error instanceof Error ? error.message : error));
startWorker();
