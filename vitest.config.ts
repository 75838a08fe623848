import { fileURLToPath } from "node:url";
import { storybookTest } from "@storybook/addon-vitest/vitest-plugin";
import { playwright } from "@vitest/browser-playwright";
import { defaultClientConditions } from "vite";
import { defineConfig } from "vitest/config";
import { browserArgs, findBrowser } from "./scripts/find-browser.mjs";

const root = fileURLToPath(new URL(".", import.meta.url));
const alias = { "@": root.replace(/\/$/, "") };
/** As in a Server Component: `server-only` may be imported. */
const server = {
  conditions: ["plainform-source", "react-server", "node"],
  // As Next itself resolves it there.
  alias: { ...alias, "next/navigation": "next/dist/api/navigation.react-server.js" },
};
/** For tests that start processes or databases, on a machine that is busy. */
const patient = { testTimeout: 60_000, hookTimeout: 60_000 };

export default defineConfig({
  resolve: { alias, conditions: ["plainform-source", ...defaultClientConditions] },
  test: {
    projects: [
      {
        extends: true,
        resolve: server,
        ssr: { resolve: server },
        test: {
          name: "unit",
          include: ["tests/unit/**/*.test.ts"],
          environment: "node",
          ...patient,
        },
      },
      {
        extends: true,
        plugins: [storybookTest()],
        test: {
          name: "stories",
          // Storybook shows all stories in one document, too; a new one for each file doubles the time.
          isolate: false,
          browser: {
            enabled: true,
            headless: true,
            // Patience with a busy machine.
            connectTimeout: 180_000,
            // The same states pass axe in dark colours, too: tests/components/accessible.js.spec.ts.
            instances: [
              {
                browser: "chromium",
                provider: playwright({
                  launchOptions: { executablePath: findBrowser(), args: browserArgs },
                  contextOptions: { colorScheme: "light" },
                }),
              },
            ],
          },
        },
      },
      {
        extends: true,
        resolve: server,
        ssr: { resolve: server },
        test: {
          name: "sqlite",
          include: ["tests/data/**/*.test.ts"],
          exclude: ["**/*.{postgres,kill}.test.ts"],
          ...patient,
        },
      },
      {
        extends: true,
        resolve: server,
        ssr: { resolve: server },
        test: {
          name: "postgres",
          include: ["tests/data/**/*.test.ts"],
          exclude: ["**/*.{sqlite,kill}.test.ts"],
          globalSetup: "tests/data/postgres-server.ts",
          ...patient,
        },
      },
      {
        extends: true,
        test: {
          // The package as it is published: packed, and installed where nothing of this project is.
          name: "package",
          include: ["tests/package/**/*.package.test.ts"],
          globalSetup: "tests/package/packed.ts",
          environment: "node",
          testTimeout: 120_000,
          hookTimeout: 600_000,
          // Its builds keep both cores busy.
          sequence: { groupOrder: 2 },
        },
      },
      {
        extends: true,
        resolve: server,
        ssr: { resolve: server },
        test: {
          name: "kill",
          include: ["tests/data/**/*.kill.test.ts"],
          globalSetup: ["tests/data/build.ts", "tests/data/postgres-server.ts"],
          ...patient,
          // After all others: what keeps both cores busy makes it slow, and it them.
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
