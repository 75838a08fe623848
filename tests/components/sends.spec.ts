import { componentNames } from "@/states/manifest.ts";
import { expect, test } from "../qa/modes.ts";
import { expectEntries, shown, statesOfComponent } from "./state-page.ts";

/** Only the first answer comes before scripts that are late. */
const statesBeforeScripts = ["filled", "error-and-hint"];

for (const name of componentNames) {
  test(`${name} sends what it shows, and comes back with the errors that it had`, async ({
    page,
    visit,
    mode,
  }) => {
    await visit(`/states/${name}`);
    for (const [stateName, { errors, locale, pending }] of statesOfComponent(name)) {
      if (pending) continue;
      if (mode === "slow-js" && !statesBeforeScripts.includes(stateName)) continue;
      const { section, summary, entries, arrived, submit } = shown(page, stateName);
      const before = await entries();
      if (stateName === "disabled") expect(before, "what is disabled isn’t sent").toEqual([]);
      await submit();
      // The messages of other languages are given to the state; the schema has the English ones.
      if (errors && locale === undefined) {
        await expect(summary, stateName).toBeFocused();
        await expect(summary.getByRole("listitem")).toHaveText(Object.values(errors));
        await expectEntries(await entries(), before, `${stateName}: what was typed stays`);
      } else if (!errors) {
        await expect(section.locator("[data-arrived]"), stateName).toBeAttached();
        await expectEntries(await arrived(), before, `${stateName}: what arrives`);
      }
    }
  });
}
