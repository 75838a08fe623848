import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium } from "playwright";

/** Debian’s Chromium without the parts that draw windows. The tests take half the time in it. */
const headless = "/usr/bin/chromium-headless-shell";

const places = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/opt/google/chrome/chrome",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
];

/**
 * Finds a Chromium for the tests: the one that `CHROMIUM` names, Debian’s headless one, Playwright’s own, or another one
 * of the system. Without any, the function tries to install Debian’s.
 *
 * @returns {string} the path of its executable
 * @throws if there is none; the message says how to install one
 */
export function findBrowser() {
  const found = [process.env.CHROMIUM ?? "", headless, chromium.executablePath(), ...places].find(
    existsSync,
  );
  if (found) return found;
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    console.log("No browser found: installing Debian’s Chromium…");
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    /** @param {string[]} args */
    const apt = (...args) => {
      try {
        execFileSync("apt-get", args, { stdio: "inherit", env });
      } catch {
        // The error below says what is missing.
      }
    };
    apt("update", "-qq");
    for (const name of ["chromium-headless-shell", "chromium"]) {
      apt("install", "-y", "-qq", name);
      if (existsSync(`/usr/bin/${name}`)) return `/usr/bin/${name}`;
    }
  }
  throw new Error(
    "The tests need Chromium, and none was found. Install Chrome or Chromium, or run " +
      "“npx playwright install chromium”, or set CHROMIUM to the path of one.",
  );
}

/** The arguments with which Playwright starts the browser, which make it quiet and let root start it. */
export const browserArgs = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
];
