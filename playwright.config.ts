import { defineConfig } from "@playwright/test";
import { browserArgs, findBrowser } from "./scripts/find-browser.mjs";

const port = Number(process.env.E2E_PORT ?? 3210);

/** One spec, three modes: with JavaScript, without, and with scripts that arrive late. */
export default defineConfig({
  testDir: "tests/e2e",
  outputDir: "test-results/e2e",
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  reporter: [["list"], ["html", { open: "never", outputFolder: "playwright-report" }]],
  use: {
    baseURL: `http://localhost:${port}`,
    trace: "retain-on-failure",
    launchOptions: { executablePath: findBrowser(), args: browserArgs },
  },
  projects: [
    { name: "js" },
    { name: "no-js", use: { javaScriptEnabled: false } },
    { name: "slow-js" },
  ],
  webServer: {
    command: "node scripts/start.mjs",
    url: `http://localhost:${port}`,
    env: { PORT: String(port), DATA_DIR: "test-results/data" },
    timeout: 180_000,
  },
});
