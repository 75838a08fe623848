import { rmSync } from "node:fs";

/** Starts the application on PORT with an empty database in DATA_DIR, which is emptied first. */
rmSync(process.env.DATA_DIR ?? "test-results/data", { recursive: true, force: true });
await import("../../scripts/start.mjs");
