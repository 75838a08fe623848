import "./require-node.mjs";
import { spawn } from "node:child_process";
import { buildPackageIfNeeded } from "./build-package.mjs";
import { findBrowser } from "./find-browser.mjs";

process.env.NEXT_TELEMETRY_DISABLED = "1";
process.env.STORYBOOK_DISABLE_TELEMETRY = "1";
process.env.CHROMIUM = findBrowser();
if (process.argv.includes("--full")) process.env.TEST_FULL = "1";

const vitest = "node_modules/vitest/vitest.mjs";

/**
 * Runs everything. The check comes first, because its failures cost least. Two lanes follow it, because a lane that waits
 * for a build, a database or an installation leaves one of two cores idle.
 */
const isChecked = await step("check", { shell: "npm run --silent check" });
if (isChecked) {
  // Both lanes read the package's compiled files, so none of them may be the one that makes them.
  buildPackageIfNeeded();
  const built = step("build", { node: ["scripts/build.mjs"] });
  await Promise.all([testInBrowsers(built), testWithoutPages(built)]);
}

/** The builds, and the tests that open their pages. @param {Promise<boolean>} built the reference application */
async function testInBrowsers(built) {
  // The application that Playwright serves below a path has a build of its own; see `playwright.config.ts`.
  const belowAPath = { BASE_PATH: "/notes", TRAILING_SLASH: "1" };
  const areBuilt =
    (await built) &&
    (await step("build --lab", { node: ["scripts/build.mjs", "--lab"] })) &&
    (await step("build --strict", { node: ["scripts/build.mjs", "--strict"] })) &&
    (await step("build below a path", { node: ["scripts/build.mjs"], env: belowAPath })) &&
    (await step("stories:build", { shell: "npm run --silent stories:build" }));
  if (areBuilt)
    await step("playwright", { node: ["node_modules/@playwright/test/cli.js", "test"] });
}

/** Vitest's projects. The last two start the reference application, or keep the network busy. @param {Promise<boolean>} built */
async function testWithoutPages(built) {
  const projects = ["unit", "stories", "sqlite", "postgres"];
  const args = projects.flatMap((project) => ["--project", project]);
  const arePassed = await step("vitest", { node: [vitest, "run", ...args], isQuiet: true });
  if (!arePassed || !(await built)) return;
  const last = ["--project", "kill", "--project", "package"];
  await step("vitest, processes and packages", { node: [vitest, "run", ...last], isQuiet: true });
}

/**
 * Runs one step and prints how long it took. After a failure the other lane’s step runs to its end, so that one run shows
 * all failures, and the failed step’s lane starts no further step.
 *
 * @param {string} name
 * @param {{ shell: string } | { node: string[]; env?: Record<string, string>; isQuiet?: boolean }} command a plain command,
 *   which the shell of every system reads alike, or the arguments of Node; a quiet command’s output is printed at its end
 * @returns {Promise<boolean>} whether it passed
 */
async function step(name, command) {
  console.log(`\n▶ ${name}`);
  const start = performance.now();
  const child =
    "shell" in command
      ? spawn(command.shell, { stdio: "inherit", shell: true })
      : spawn(process.execPath, command.node, {
          stdio: command.isQuiet ? ["ignore", "pipe", "pipe"] : "inherit",
          env: { ...process.env, ...command.env },
        });
  /** @type {Buffer[]} */
  const printed = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on("data", (/** @type {Buffer} */ text) => printed.push(text));
  }
  /** @type {number | null} */
  const code = await new Promise((resolve) => child.on("close", resolve));
  process.stdout.write(Buffer.concat(printed));
  const seconds = Math.round((performance.now() - start) / 1_000);
  console.log(`\n${code === 0 ? "✓" : "✘"} ${name}: ${seconds} s`);
  if (code !== 0) process.exitCode = code ?? 1;
  return code === 0;
}
