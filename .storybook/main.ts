import type { StorybookConfig } from "@storybook/nextjs-vite";
import { defaultClientConditions, mergeConfig } from "vite";

export default {
  framework: "@storybook/nextjs-vite",
  stories: ["../stories/**/*.stories.tsx"],
  addons: ["@storybook/addon-docs", "@storybook/addon-a11y", "@storybook/addon-vitest"],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  features: { sidebarOnboardingChecklist: false },
  // The first `<base>` wins. Storybook’s own makes a link to a field leave the story.
  // A story that is opened in a window of its own also has an icon, because browsers would request a missing one.
  previewHead: (head) =>
    `<base target="_self" /><link rel="icon" href="./favicon.svg" />${head ?? ""}`,
  viteFinal: (config) =>
    mergeConfig(config, {
      // Every file imports the package from its sources, as tsconfig.json makes components/ do, because a second copy of
      // the package would have contexts of its own.
      resolve: { conditions: ["plainform-source", ...defaultClientConditions] },
      // Vite would otherwise find these packages only when a story imports them, and then reload in the middle of a test.
      optimizeDeps: {
        include: [
          "next/navigation",
          "react-dom/server",
          "tailwindcss/plugin",
          "zod",
          "zod/v4/core",
          "zod/v4/locales/en.js",
        ],
      },
      // Builds and reports change while Storybook is open, but no story contains them.
      server: { watch: { ignored: ["**/.next*/**", "**/test-results/**", "**/screenshots/**"] } },
      build: {
        // Storybook’s own documentation and axe are large, but only designers load them.
        chunkSizeWarningLimit: 2000,
        // "use client" means nothing in a bundle for the browser, and Vite would warn of each one.
        rolldownOptions: { checks: { moduleLevelDirective: false } },
      },
    }),
} satisfies StorybookConfig;
