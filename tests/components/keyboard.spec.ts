import { componentNames } from "@/states/manifest.ts";
import { expect, test } from "../qa/modes.ts";
import { fillInByKeyboard } from "./fill-in.ts";
import { entriesOfTyped, expectEntries, shown, statesOfComponent } from "./state-page.ts";

for (const name of componentNames) {
  const { typed } = statesOfComponent(name).get("filled") ?? {};
  if (typed === undefined) continue;

  test(`${name} can be filled in and sent with the keyboard alone`, async ({ page, visit }) => {
    await visit(`/states/${name}`);
    await fillInByKeyboard(page, "default", typed);
    const { section, arrived } = shown(page, "default");
    await expect(section.locator("[data-arrived]")).toBeVisible();
    await expectEntries(await arrived(), entriesOfTyped({ typed }), "what arrives");
  });
}
