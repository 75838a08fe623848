import "./require-node.mjs";
import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { chromium } from "playwright";
import { browserArgs, findBrowser } from "./find-browser.mjs";
import { reportPage } from "./screenshots-report.mjs";

/**
 * Takes pictures of every component of `/states` in every state and mode, and writes a page that shows them:
 * screenshots/index.html. Names of components as arguments select these components.
 */
const folder = "screenshots";
const port = process.env.PORT || "3005";
const site = `http://localhost:${port}`;
const modes = /** @type {const} */ ([
  { name: "light", width: 800 },
  { name: "dark", width: 800, colorScheme: "dark" },
  { name: "right to left", width: 800, dir: "rtl" },
  { name: "320 px", width: 320 },
]);

spawnSync(process.execPath, ["scripts/build.mjs", "--lab"], { stdio: "inherit" });
const server = spawn(process.execPath, ["scripts/start.mjs", "--lab"], {
  stdio: ["ignore", "ignore", "inherit"],
  env: { ...process.env, PORT: port, DATA_DIR: "test-results/screenshots-data", RATE_LIMIT: "0" },
});
try {
  await answering(`${site}/states`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  const browser = await chromium.launch({ executablePath: findBrowser(), args: browserArgs });
  const wanted = process.argv.slice(2);
  const all = await componentNames(browser);
  const names = wanted.length > 0 ? all.filter((name) => wanted.includes(name)) : all;
  const components = [];
  for (const name of names) {
    components.push({ name, states: await picturesOf(browser, name) });
    console.log(name);
  }
  await browser.close();
  const file = `${folder}/index.html`;
  writeFileSync(
    file,
    reportPage(
      components,
      modes.map(({ name }) => name),
    ),
  );
  console.log(`Open ${file}`);
} finally {
  server.kill();
}

/** @param {import("playwright").Browser} browser */
async function componentNames(browser) {
  const page = await browser.newPage();
  await page.goto(`${site}/states`);
  const names = await page.locator("h2 a").allTextContents();
  await page.close();
  return names;
}

/**
 * @param {import("playwright").Browser} browser
 * @param {string} component
 * @returns {Promise<Map<string, string[]>>} the files of each state, in the order of the modes
 */
async function picturesOf(browser, component) {
  /** @type {Map<string, string[]>} */
  const files = new Map();
  for (const { name: mode, width, ...how } of modes) {
    const context = await browser.newContext({
      viewport: { width, height: 900 },
      colorScheme: "colorScheme" in how ? how.colorScheme : "light",
      reducedMotion: "reduce",
    });
    const page = await context.newPage();
    await page.goto(`${site}/states/${component}`, { waitUntil: "networkidle" });
    if ("dir" in how) {
      await page.evaluate((dir) => {
        document.documentElement.dir = dir;
        for (const part of document.querySelectorAll("[data-state] [dir]")) {
          part.setAttribute("dir", dir);
        }
      }, how.dir);
    }
    for (const section of await page.locator("[data-state]").all()) {
      const state = (await section.getAttribute("data-state")) ?? "";
      const file = `${component}-${state}-${mode.replaceAll(" ", "-")}.png`;
      await section.screenshot({ path: `${folder}/${file}`, animations: "disabled" });
      files.set(state, [...(files.get(state) ?? []), file]);
    }
    await context.close();
  }
  return files;
}

/** @param {string} url */
async function answering(url) {
  for (;;) {
    if (server.exitCode !== null) throw new Error(`The server on ${site} ended; PORT sets another`);
    if (
      await fetch(url).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
