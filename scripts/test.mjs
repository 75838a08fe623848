import "./require-node.mjs";
import { spawnSync } from "node:child_process";
import { findBrowser } from "./find-browser.mjs";

process.env.NEXT_TELEMETRY_DISABLED = "1";
process.env.STORYBOOK_DISABLE_TELEMETRY = "1";
process.env.CHROMIUM = findBrowser();
if (process.argv.includes("--full")) process.env.TEST_FULL = "1";

/** The steps of `npm test`, cheapest failure first. Each is one plain command, which every system's shell reads alike. */
const steps = [
  "npm run --silent check",
  "vitest run",
  "npm run --silent stories:build",
  "npm run --silent build",
  "npm run --silent build:lab",
  "npm run --silent build:strict",
  "playwright test",
];

for (const step of steps) {
  console.log(`\n▶ ${step}`);
  const { status } = spawnSync(step, { stdio: "inherit", shell: true });
  if (status !== 0) process.exit(status ?? 1);
}
