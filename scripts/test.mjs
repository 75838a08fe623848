import "./require-node.mjs";
import { spawnSync } from "node:child_process";
import { findBrowser } from "./find-browser.mjs";

process.env.NEXT_TELEMETRY_DISABLED = "1";
process.env.STORYBOOK_DISABLE_TELEMETRY = "1";
process.env.CHROMIUM = findBrowser();
if (process.argv.includes("--full")) process.env.TEST_FULL = "1";

/** Everything that `npm test` proves, in the order in which a failure is cheapest to learn of. */
const steps = [
  ["npm", "run", "--silent", "check"],
  ["vitest", "run"],
  ["npm", "run", "--silent", "stories:build"],
  ["npm", "run", "--silent", "build"],
  ["npm", "run", "--silent", "build:lab"],
  ["npm", "run", "--silent", "build:strict"],
  ["playwright", "test"],
];

for (const [command = "", ...args] of steps) {
  console.log(`\n▶ ${[command, ...args].join(" ")}`);
  const { status } = spawnSync(command, args, { stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
}
