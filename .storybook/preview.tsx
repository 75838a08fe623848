import "./preview.css";
import type { Preview } from "@storybook/nextjs-vite";
import { FormTexts } from "plainform/react";
import { locales } from "@/states/locales.ts";
import { localeOf } from "@/stories/toolbar.ts";
import { withControls } from "./arg-types.ts";
import { WithoutScripts } from "./without-scripts.tsx";

export default {
  tags: ["autodocs"],
  argTypesEnhancers: [withControls],
  globalTypes: {
    theme: {
      description: "Theme",
      toolbar: {
        icon: "mirror",
        dynamicTitle: true,
        items: [
          { value: "system", title: "The system’s theme" },
          { value: "light", title: "Light", icon: "sun" },
          { value: "dark", title: "Dark", icon: "moon" },
        ],
      },
    },
    direction: {
      description: "Direction of writing",
      toolbar: {
        icon: "transfer",
        dynamicTitle: true,
        items: [
          { value: "own", title: "The language’s direction" },
          { value: "ltr", title: "Left to right" },
          { value: "rtl", title: "Right to left" },
        ],
      },
    },
    locale: {
      description: "Language",
      toolbar: {
        icon: "globe",
        dynamicTitle: true,
        items: [
          { value: "own", title: "The story’s language" },
          { value: "en", title: "English" },
          { value: "de", title: "Deutsch" },
          { value: "ar", title: "العربية" },
        ],
      },
    },
    scripts: {
      description: "JavaScript",
      toolbar: {
        icon: "lightning",
        dynamicTitle: true,
        items: [
          { value: "on", title: "JavaScript on" },
          { value: "off", title: "JavaScript off", icon: "lightningoff" },
        ],
      },
    },
  },
  initialGlobals: { theme: "system", direction: "own", locale: "own", scripts: "on" },
  parameters: {
    nextjs: { appDirectory: true },
    a11y: {
      test: "error",
      // This is the only rule of WCAG 2.2 that axe doesn’t check by default.
      config: { rules: [{ id: "target-size", enabled: true }] },
    },
    // The theme colours the background of a story.
    backgrounds: { disabled: true },
    docs: { extractComponentDescription: describe },
    controls: { expanded: true, sort: "requiredFirst" },
    options: {
      storySort: { order: ["Design tokens", "Components", ["Form", "ErrorSummary"], "Behaviour"] },
    },
  },
  decorators: [
    (Story, { globals, parameters }) => {
      const { dataset } = document.documentElement;
      if (globals.theme === "system") delete dataset.theme;
      else dataset.theme = globals.theme;
      const lang = localeOf({ globals, parameters });
      const dir = globals.direction === "own" ? locales[lang].dir : globals.direction;
      const story = (
        <div dir={dir} lang={lang} className="max-w-column">
          <FormTexts value={locales[lang].texts}>
            <Story />
          </FormTexts>
        </div>
      );
      return globals.scripts === "off" ? (
        <WithoutScripts {...{ lang, dir }}>{story}</WithoutScripts>
      ) : (
        story
      );
    },
  ],
} satisfies Preview;

/** Returns a component’s doc comment as Markdown, with its example as code. Storybook itself would leave the code out. */
function describe(component?: { __docgenInfo?: { description?: string } }): string {
  const [text = "", example] = (component?.__docgenInfo?.description ?? "").split(/^@example\s+/m);
  return example === undefined ? text : `${text}\n\n\`\`\`tsx\n${example}\n\`\`\``;
}
