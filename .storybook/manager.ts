import { addons } from "storybook/manager-api";
import { create } from "storybook/theming";

const base = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";

addons.setConfig({
  theme: create({ base, brandTitle: "Plainform" }),
  // The browser zooms, too. Storybook's own tool (10.6) warns about itself in the console of every story.
  toolbar: { zoom: { hidden: true } },
});
