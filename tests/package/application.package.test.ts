import { type ChildProcess, execFileSync, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium, type Page } from "playwright";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { browserArgs, findBrowser } from "../../scripts/find-browser.mjs";
import { environment, install, withBinaries } from "./npm.ts";

/**
 * What somebody has who runs `create-next-app` with its defaults today, which have Cache Components on, and installs the
 * package. The form is on a static page, without looks, with markup of its own.
 */
const layouts = [
  { name: "without src/, built by Turbopack", flags: ["--no-src-dir"], app: "app", build: [] },
  {
    name: "with src/, built by webpack",
    flags: ["--src-dir"],
    app: join("src", "app"),
    build: ["--webpack"],
  },
];

const folder = mkdtempSync(join(tmpdir(), "plainform-application-"));
let browser: Browser;

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: findBrowser(), args: browserArgs });
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Runs a program of the application's own, and gives all that it says. */
function run(root: string, program: string, words: string[] = []): string {
  return execFileSync(process.execPath, [join(root, "node_modules", program), ...words], {
    cwd: root,
    env: withBinaries(root),
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  });
}

function createApplication(root: string, app: string, flags: string[]): void {
  const create = "node_modules/create-next-app/dist/index.js";
  const words = [create, root, "--yes", ...flags, "--skip-install", "--disable-git"];
  execFileSync(process.execPath, words, {
    env: environment,
    stdio: ["ignore", "ignore", "inherit"],
  });
  // The fonts come from Google, which the tests don't ask.
  const layout = join(root, app, "layout.tsx");
  const source = readFileSync(layout, "utf8")
    .replaceAll(/import \{[^}]*\} from "next\/font\/google";\n/g, "")
    .replaceAll(/const geist\w+ = Geist\w*\(\{[^}]*\}\);\n/g, "")
    .replaceAll(/\$\{geist\w+\.variable\} ?/g, "");
  expect(source).not.toMatch(/geist/i);
  writeFileSync(layout, source);
  cpSync("tests/package/application", join(root, app), { recursive: true });
}

let modules = "";

describe.each(layouts)("a new application $name", ({ flags, app, build }) => {
  const root = join(folder, app.includes("src") ? "with-src" : "without-src");
  let server: ChildProcess;
  let origin = "";

  beforeAll(async () => {
    createApplication(root, app, flags);
    // Both applications have the same packages.
    if (modules) renameSync(modules, join(root, "node_modules"));
    install(["zod", inject("tarball")], root);
    modules = join(root, "node_modules");
    run(root, "next/dist/bin/next", ["build", ...build]);
    const port = await freePort();
    origin = `http://localhost:${port}`;
    const start = [join(root, "node_modules/next/dist/bin/next"), "start", "--port", String(port)];
    server = spawn(process.execPath, start, { cwd: root, env: withBinaries(root), stdio: "pipe" });
    await isReady(server);
  });
  afterAll(async () => {
    const ended = once(server, "exit");
    server.kill();
    await ended;
  });

  test("has only what its form needs installed", () => {
    const { dependencies } = JSON.parse(
      execFileSync("npm", ["ls", "--json", "--depth=0"], {
        cwd: root,
        env: environment,
        encoding: "utf8",
        shell: process.platform === "win32",
      }),
    ) as { dependencies: object };
    expect(Object.keys(dependencies)).toContain("plainform");
    const names = Object.keys(
      JSON.parse(readFileSync(join(root, "node_modules/.package-lock.json"), "utf8")).packages,
    );
    for (const optional of ["react-hook-form", "kysely", "stripe", "zod-openapi"])
      expect(names).not.toContain(`node_modules/${optional}`);
  });

  test("has nothing that its own ESLint finds", () => {
    expect(run(root, "eslint/bin/eslint.js", ["--max-warnings=0", "."])).toBe("");
  });

  test("has types that its own TypeScript takes, those of the package included", () => {
    const typescript = join(root, "node_modules/typescript");
    const { version } = JSON.parse(readFileSync(join(typescript, "package.json"), "utf8"));
    expect(version).toMatch(/^5\.9\./);
    const { stdout, stderr } = spawnSync(
      process.execPath,
      [join(typescript, "bin/tsc"), "--noEmit", "--skipLibCheck", "false"],
      { cwd: root, env: withBinaries(root), encoding: "utf8" },
    );
    expect(stderr).toBe("");
    // Other packages' declarations have errors of their own.
    const ofOthers = /^ |^node_modules\/(?!plainform\/)/;
    const found = stdout.split("\n").filter((line) => line !== "" && !ofOthers.test(line));
    expect(found).toEqual([]);
  });

  test.each([
    { scripts: "with JavaScript", javaScriptEnabled: true },
    { scripts: "without JavaScript", javaScriptEnabled: false },
  ])("has a form on a static page that works $scripts", async ({ javaScriptEnabled }) => {
    const context = await browser.newContext({ javaScriptEnabled });
    const page = await context.newPage();
    const wrong: string[] = [];
    page.on("console", (message) => {
      if (message.type() === "error") wrong.push(message.text());
    });
    page.on("pageerror", (error) => wrong.push(String(error)));
    await page.goto(`${origin}/sign-up`, { waitUntil: "load" });
    if (javaScriptEnabled) await isHydrated(page);

    await page.getByLabel("Name").fill("Ada");
    await page.getByLabel("Age").fill("12");
    await page.getByRole("button").click();
    await page.getByText("Enter an email address").waitFor();
    expect(await page.getByText("You must be 18 or older").count()).toBe(1);
    expect(await page.getByLabel("Name").inputValue()).toBe("Ada");
    expect(await page.getByLabel("Email").getAttribute("aria-invalid")).toBe("true");

    await page.getByLabel("Email").fill("ada@example.com");
    await page.getByLabel("Age").fill("36");
    await page.getByRole("button").click();
    await page.getByText("Welcome, Ada").waitFor();
    expect(wrong).toEqual([]);
    await context.close();
  });
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0);
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  return typeof address === "object" && address ? address.port : 0;
}

/** Comes back when the server says that it is ready. */
async function isReady(server: ChildProcess): Promise<void> {
  for await (const text of server.stdout ?? []) {
    if (String(text).includes("Ready")) return server.stdout?.resume() && undefined;
  }
  throw new Error("The application ended before it was ready");
}

async function isHydrated(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    Array.from(document.forms).every((form) =>
      Object.keys(form).some((key) => key.startsWith("__reactProps$")),
    ),
  );
}
