import { defineConfig } from "@playwright/test";
import { browserArgs, findBrowser } from "./scripts/find-browser.mjs";
const c = (mode: string, testMatch: RegExp) => ({ name: `components ${mode}`, testDir: "tests/components", testMatch, use: { mode } });
export default defineConfig<any>({
  outputDir: "test-results/controls", timeout: 180_000, expect: { timeout: 30_000 }, workers: 1, reporter: [["list"]],
  use: { baseURL: "http://localhost:3312", launchOptions: { executablePath: findBrowser(), args: browserArgs } },
  projects: [c("js", /(?<!\.no-js)\.spec\.ts$/), c("no-js", /(?<!\.js)\.spec\.ts$/), c("slow-js", /sends\.spec\.ts$/)] as any,
});
