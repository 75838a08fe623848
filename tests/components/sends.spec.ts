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
        const output = section.locator("[data-arrived]");
        // With its scripts, a page doesn't send what is empty and must not be.
        const mayBeRefused = mode === "js" && stateName !== "filled";
        await expect(mayBeRefused ? output.or(summary).first() : output, stateName).toBeAttached();
        const isSent = (await output.count()) > 0;
        const after = isSent ? await arrived() : await entries();
        await expectEntries(after, before, `${stateName}: what arrives, or stays`);
      }
    }
  });
}
