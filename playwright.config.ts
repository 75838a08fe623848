import { readdirSync } from "node:fs";
import { defineConfig } from "@playwright/test";
import { browserArgs, findBrowser } from "./scripts/find-browser.mjs";
import "./tests/qa/next-in-node.ts";
import type { ModeOptions } from "./tests/qa/modes.ts";
import { secrets } from "./tests/qa/signed.ts";

const port = Number(process.env.E2E_PORT ?? 3210);

/** An application on a database of its own, which holds each answer of the API against its schema. */
const application = (at: number, database: Record<string, string>, serve = "serve", path = "") => ({
  command: `node tests/qa/${serve}.mjs`,
  url: `http://localhost:${at}${path}`,
  env: {
    PORT: String(at),
    PLAINFORM_CHECK_RESPONSES: "1",
    // The tests send more from one address than people do: a limit is met in tests/data/request-limit.kill.test.ts.
    RATE_LIMIT: "0",
    STRIPE_WEBHOOK_SECRET: secrets.stripe,
    GITHUB_WEBHOOK_SECRET: secrets.github,
    STANDARD_WEBHOOK_SECRET: secrets.standard,
    ...database,
  },
  timeout: 180_000,
});
const allowOrigins = { CORS_ALLOWED_ORIGINS: "https://app.example,http://localhost:4000" };

/** What follows `playwright test`. */
const words = process.argv.slice(3);

/** Whether a word is one of the names that follow `--project`, which takes several. */
const isProject = (word: string, index: number) =>
  !word.startsWith("-") &&
  words.slice(0, index).findLast((before) => before.startsWith("-")) === "--project";

/** The projects that the command line names. It may name none. */
const named = words.flatMap((word, index) => {
  if (word.startsWith("--project=")) return [word.slice("--project=".length)];
  return isProject(word, index) ? [word] : [];
});

/** What the command line names files by, as `npm run test:e2e -- posts` does: the words that belong to no option. */
const files = words.filter((word, index) => {
  const before = words[index - 1] ?? "";
  const isValue =
    before.startsWith("-") && !before.includes("=") && !/^(-x|--(headed|list|ui))$/.test(before);
  return !word.startsWith("-") && !isValue && !isProject(word, index);
});

/** The folders whose specs the command line names. It may name none. */
const folders = ["api", "below", "components", "e2e", "lab", "stories"].filter((folder) =>
  readdirSync(new URL(`./tests/${folder}`, import.meta.url)).some((name) =>
    files.some(
      (file) => name.endsWith(".spec.ts") && `tests/${folder}/${name}`.includes(withSlashes(file)),
    ),
  ),
);

/** A path as it is written on every system but Windows. */
function withSlashes(path: string): string {
  return path.replaceAll("\\", "/").replace(/:\d+$/, "");
}

/** Whether an application serves tests that run. An application that no test asks for is neither built nor started. */
const needs = (projects: RegExp, inFolders: readonly string[]) =>
  (named.length === 0 || named.some((name) => name.includes("*") || projects.test(name))) &&
  (folders.length === 0 || inFolders.some((folder) => folders.includes(folder)));

/** What needs pages of its own, where those are. */
const lab = (mode: ModeOptions["mode"], testMatch: RegExp) => ({
  name: `lab ${mode}`,
  testDir: "tests/lab",
  testMatch,
  use: { mode, baseURL: `http://localhost:${port + 2}` },
});

/** The suite that every component passes, where all of their states are shown. */
const components = (mode: ModeOptions["mode"], testMatch: RegExp) => ({
  name: `components ${mode}`,
  testDir: "tests/components",
  testMatch,
  use: { mode, baseURL: `http://localhost:${port + 2}` },
});

/**
 * StrictMode renders twice and runs effects twice, which can change what lives in state, refs and effects: lists, drafts,
 * what is sent while something is pending, focus, and what is loaded later. The specs named here are about what the
 * server reads, refuses and answers, or about the browser's own submission, which no second render can change. Their
 * pages are opened and sent once in `twice.strict.spec.ts`, where React's development build would warn. A new spec runs
 * in StrictMode unless it is added here.
 */
const alikeWhenStrict =
  /[\\/](answers|categories|form-errors|groups(\.js)?|hidden|sending(-names|-photo)?|typed)\.spec\.ts$/;

/** What depends on where the application lies. */
const below = (mode: ModeOptions["mode"]) => ({
  name: `below a path ${mode}`,
  testDir: "tests/below",
  use: { mode, baseURL: `http://localhost:${port + 5}` },
});

/**
 * One spec, three modes: with JavaScript, without, and with scripts that arrive late. A spec whose name ends in
 * a mode (`.js.spec.ts`) is about what only that mode has. The JSON API has no modes.
 */
export default defineConfig<ModeOptions>({
  outputDir: "test-results/e2e",
  // Texts: the same in every project and on every system.
  snapshotPathTemplate: "{testDir}/__snapshots__/{arg}{ext}",
  fullyParallel: true,
  // Patience with a busy machine: a megabyte of text keeps a browser at work for seconds even on an idle one.
  timeout: 90_000,
  expect: { timeout: 15_000 },
  workers: 3,
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
      use: { baseURL: `http://localhost:${port + 3}` },
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
    { name: "stories", testDir: "tests/stories" },
    components("js", /(?<!\.no-js)\.spec\.ts$/),
    components("no-js", /(?<!\.js)\.spec\.ts$/),
    // Late scripts matter to what is sent.
    components("slow-js", /sends\.spec\.ts$/),
    lab("js", /(?<!\.(no-js|slow-js|strict))\.spec\.ts$/),
    lab("no-js", /(?<!\.(js|slow-js|strict))\.spec\.ts$/),
    lab("slow-js", /(?<!\.(js|no-js|strict))\.spec\.ts$/),
    {
      ...lab("js", /(?<!\.(no-js|slow-js))\.spec\.ts$/),
      name: "lab strict",
      testIgnore: alikeWhenStrict,
      use: { mode: "js", baseURL: `http://localhost:${port + 4}` },
    },
    // The application below a path, with a slash at the end of its addresses.
    below("js"),
    below("no-js"),
  ],
  webServer: [
    ...(needs(/^(api|js|no-js|slow-js)$/, ["api", "e2e"])
      ? [application(port, { DATA_DIR: "test-results/data", ...allowOrigins })]
      : []),
    // This application stays without posts.
    ...(needs(/^(api|api on PostgreSQL|js|no-js|slow-js)$/, ["api", "e2e"])
      ? [application(port + 1, { DATA_DIR: "test-results/empty" })]
      : []),
    // This one has the pages that only tests open.
    ...(needs(/^(components .*|lab (js|no-js|slow-js))$/, ["components", "lab"])
      ? [application(port + 2, { DATA_DIR: "test-results/lab", LAB: "1" })]
      : []),
    ...(needs(/^below a path/, ["below"])
      ? [
          application(
            port + 5,
            { DATA_DIR: "test-results/below", BASE_PATH: "/notes", TRAILING_SLASH: "1" },
            "serve",
            "/notes/",
          ),
        ]
      : []),
    ...(needs(/^api on PostgreSQL$/, ["api"])
      ? [application(port + 3, { DATABASE_URL: "", ...allowOrigins }, "serve-postgres")]
      : []),
    // This one has the same pages, with React's development build.
    ...(needs(/^lab strict$/, ["lab"])
      ? [application(port + 4, { DATA_DIR: "test-results/strict", LAB: "1", STRICT: "1" })]
      : []),
  ],
});
