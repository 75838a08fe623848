import "./preview.css";
import type { Preview } from "@storybook/nextjs-vite";

export default {
  tags: ["autodocs"],
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
          { value: "ltr", title: "Left to right" },
          { value: "rtl", title: "Right to left" },
        ],
      },
    },
  },
  initialGlobals: { theme: "system", direction: "ltr" },
  parameters: {
    nextjs: { appDirectory: true },
    a11y: {
      test: "error",
      // The one rule of WCAG 2.2 that axe leaves off unless asked.
      config: { rules: [{ id: "target-size", enabled: true }] },
    },
    // The theme is what a story stands on.
    backgrounds: { disabled: true },
    docs: { extractComponentDescription: describe },
    controls: { expanded: true, sort: "requiredFirst" },
    options: { storySort: { order: ["Design tokens", "Components", ["Form"]] } },
  },
  decorators: [
    (Story, { globals, parameters }) => {
      const { dataset } = document.documentElement;
      if (globals.theme === "system") delete dataset.theme;
      else dataset.theme = globals.theme;
      return (
        <div dir={globals.direction} lang={parameters.lang} className="max-w-column">
          <Story />
        </div>
      );
    },
  ],
} satisfies Preview;

/** A component's doc comment as Markdown, its example as code. Storybook by itself would cut the code out. */
function describe(component?: { __docgenInfo?: { description?: string } }): string {
  const [text = "", example] = (component?.__docgenInfo?.description ?? "").split(/^@example\s+/m);
  return example === undefined ? text : `${text}\n\n\`\`\`tsx\n${example}\n\`\`\``;
}
