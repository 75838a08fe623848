import { corsPolicy, requestRate, varyByOrigin } from "plainform/http";
import { explainBareResponses, maxBodyBytes, pathAt, repairRequests } from "plainform/next";
import {
  believeProxies,
  endInTime,
  ignoreUpgrades,
  limitBodies,
  trustedProxies,
} from "plainform/node";
import { isPage, isShared } from "./app/api/addresses.ts";
import { database } from "./data/database.ts";
import { startWorker } from "./data/delivery-worker.ts";
import { shutdownGrace } from "./limits.ts";

believeProxies(trustedProxies(process.env.TRUSTED_PROXIES));
repairRequests((path) => isPage(pathAt(path)));
limitBodies(maxBodyBytes());
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
