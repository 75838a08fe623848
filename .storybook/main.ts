import type { StorybookConfig } from "@storybook/nextjs-vite";
import { defaultClientConditions, mergeConfig } from "vite";

export default {
  framework: "@storybook/nextjs-vite",
  stories: ["../stories/**/*.stories.tsx"],
  addons: ["@storybook/addon-docs", "@storybook/addon-a11y", "@storybook/addon-vitest"],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  features: { sidebarOnboardingChecklist: false },
  // The first base wins. Storybook’s opens links in the window around it: a link to a field would leave the story.
  // A story that is opened by itself has an icon, too; browsers ask for one that isn’t there otherwise.
  previewHead: (head) =>
    `<base target="_self" /><link rel="icon" href="./favicon.svg" />${head ?? ""}`,
  viteFinal: (config) =>
    mergeConfig(config, {
      // Every file has the package from its sources, as those in components/ have by their tsconfig.json: a second copy of
      // the package would have contexts of its own.
      resolve: { conditions: ["plainform-source", ...defaultClientConditions] },
      // What Vite would otherwise find out about only when a story asks for it, and then reload in mid test.
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
      // Builds and reports come and go while Storybook is open; none of them is part of a story.
      server: { watch: { ignored: ["**/.next*/**", "**/test-results/**", "**/screenshots/**"] } },
      build: {
        // Storybook's own documentation and axe; nobody waits for them but a designer.
        chunkSizeWarningLimit: 2000,
        // A "use client" means nothing to a bundle that is for the browser only; Vite warns of each.
        rolldownOptions: { checks: { moduleLevelDirective: false } },
      },
    }),
} satisfies StorybookConfig;
