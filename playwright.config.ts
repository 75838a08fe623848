import { defineConfig } from "@playwright/test";
import { browserArgs, findBrowser } from "./scripts/find-browser.mjs";
import type { ModeOptions } from "./tests/qa/modes.ts";
import { secrets } from "./tests/qa/signed.ts";

const port = Number(process.env.E2E_PORT ?? 3210);

/** An application on a database of its own, which holds each answer of the API against its schema. */
const application = (at: number, database: Record<string, string>, serve = "serve") => ({
  command: `node tests/qa/${serve}.mjs`,
  url: `http://localhost:${at}`,
  env: {
    PORT: String(at),
    CHECK_RESPONSES: "1",
    STRIPE_WEBHOOK_SECRET: secrets.stripe,
    GITHUB_WEBHOOK_SECRET: secrets.github,
    STANDARD_WEBHOOK_SECRET: secrets.standard,
    ...database,
  },
  timeout: 180_000,
});
const allowOrigins = { CORS_ALLOWED_ORIGINS: "https://app.example,http://localhost:4000" };

/**
 * One spec, three modes: with JavaScript, without, and with scripts that arrive late. A spec whose name ends in
 * a mode (`.js.spec.ts`) is about what only that mode has. The JSON API has no modes.
 */
export default defineConfig<ModeOptions>({
  outputDir: "test-results/e2e",
  fullyParallel: true,
  // Patience with a busy machine: a megabyte of text keeps a browser at work for seconds even on an idle one.
  timeout: 90_000,
  expect: { timeout: 15_000 },
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  reporter: [["list"], ["html", { open: "never", outputFolder: "playwright-report" }]],
  use: {
    baseURL: `http://localhost:${port}`,
    emptyURL: `http://localhost:${port + 1}`,
    launchOptions: { executablePath: findBrowser(), args: browserArgs },
  },
  projects: [
    { name: "api", testDir: "tests/api" },
    {
      name: "api on PostgreSQL",
      testDir: "tests/api",
      use: { baseURL: `http://localhost:${port + 2}` },
    },
    {
      name: "js",
      testDir: "tests/e2e",
      testIgnore: /\.(no-js|slow-js)\.spec\.ts$/,
      use: { mode: "js" },
    },
    {
      name: "no-js",
      testDir: "tests/e2e",
      testIgnore: /\.(js|slow-js)\.spec\.ts$/,
      use: { mode: "no-js" },
    },
    {
      name: "slow-js",
      testDir: "tests/e2e",
      testIgnore: /\.(js|no-js)\.spec\.ts$/,
      use: { mode: "slow-js" },
    },
  ],
  // The second one stays without posts.
  webServer: [
    application(port, { DATA_DIR: "test-results/data", ...allowOrigins }),
    application(port + 1, { DATA_DIR: "test-results/empty" }),
    application(port + 2, { DATABASE_URL: "", ...allowOrigins }, "serve-postgres"),
  ],
});
