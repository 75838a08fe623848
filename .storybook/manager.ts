import { addons } from "storybook/manager-api";
import { create } from "storybook/theming";

const base = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";

addons.setConfig({
  theme: create({ base, brandTitle: "Plainform" }),
  // Browsers can zoom themselves, and Storybook’s tool for it (10.6) logs a warning in every story.
  toolbar: { zoom: { hidden: true } },
});
