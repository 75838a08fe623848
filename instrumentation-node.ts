import { isPage, isShared } from "./app/api/addresses.ts";
import { database } from "./data/database.ts";
import { startWorker } from "./data/delivery-worker.ts";
import { pathAt } from "./lib/address.ts";
import { believeProxies, trustedProxies } from "./lib/http/believe-proxies.ts";
import { limitBodies } from "./lib/http/bounded-bodies.ts";
import { corsPolicy, varyByOrigin } from "./lib/http/cors.ts";
import { endInTime } from "./lib/http/end-in-time.ts";
import { ignoreUpgrades } from "./lib/http/ignore-upgrades.ts";
import { requestRate } from "./lib/http/rate-limit.ts";
import { repairRequests } from "./lib/http/readable-requests.ts";
import { explainBareResponses } from "./lib/http/word-answers.ts";
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
