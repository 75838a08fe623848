import { fileURLToPath } from "node:url";
import { storybookTest } from "@storybook/addon-vitest/vitest-plugin";
import { playwright } from "@vitest/browser-playwright";
import { defaultClientConditions } from "vite";
import { defineConfig } from "vitest/config";
import { browserArgs, findBrowser } from "./scripts/find-browser.mjs";

const root = fileURLToPath(new URL(".", import.meta.url));
const alias = { "@": root.replace(/[\\/]$/, "") };
/** The conditions of a Server Component, under which `server-only` may be imported. */
const server = {
  conditions: ["plainform-source", "react-server", "node"],
  // Next resolves the module in this way for Server Components.
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
          // All stories share one document, as in Storybook, because one for each file doubles the time.
          isolate: false,
          browser: {
            enabled: true,
            headless: true,
            // A busy machine may need a long time to connect.
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
          // These tests pack the package and install it in a folder outside this project.
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
          // These tests run after all others, because both would slow each other down.
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
