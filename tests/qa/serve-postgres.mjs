import setup from "../data/postgres-server.ts";

/** Starts the application on PORT with a new PostgreSQL server of its own, which ends with it. */
const stop = await setup({
  provide: (_, url) => {
    process.env.DATABASE_URL = url;
  },
});
process.on("exit", stop);
await import("../../scripts/start.mjs");
