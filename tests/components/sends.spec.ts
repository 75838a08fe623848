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
    for (const [stateName, { errors, locale, pending, typed }] of statesOfComponent(name)) {
      if (pending) continue;
      if (mode === "slow-js" && !statesBeforeScripts.includes(stateName)) continue;
      const { section, summary, entries, arrived, submit } = shown(page, stateName);
      const before = await entries();
      if (stateName === "disabled") expect(before, "what is disabled isn’t sent").toEqual([]);
      await submit();
      // The messages of other languages are given to the state; the schema has the English ones.
      if (errors && locale === undefined) {
        await expect(summary, stateName).toBeFocused();
        const onPage = await section.locator("[name]").evaluateAll(namesOf);
        // With its scripts, a page says what it knows; what isn't on it is the server's to say.
        const told = Object.entries(errors).filter(([at]) => mode !== "js" || onPage.includes(at));
        await expect(summary.getByRole("listitem")).toHaveText(told.map(([, message]) => message));
        await expectEntries(await entries(), before, `${stateName}: what was typed stays`);
      } else if (!errors) {
        const output = section.locator("[data-arrived]");
        // With its scripts, a page doesn't send what is empty and must not be.
        const mayBeRefused = mode === "js" && !typed;
        await expect(mayBeRefused ? output.or(summary).first() : output, stateName).toBeAttached();
        const isSent = (await output.count()) > 0;
        const after = isSent ? await arrived() : await entries();
        await expectEntries(after, before, `${stateName}: what arrives, or stays`);
      }
    }
  });
}

/** The names of controls; those of a date's parts stand for the date, too. */
function namesOf(controls: Element[]): string[] {
  const names = controls.map((control) => control.getAttribute("name") ?? "");
  return names.flatMap((name) => [name, name.replace(/\.(day|month|year)$/, "")]);
}
