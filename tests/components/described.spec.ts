import { componentNames } from "@/states/manifest.ts";
import { expect, test } from "../qa/modes.ts";
import { expectReadableWithoutStyles, expectValidHtml } from "../qa/page-checks.ts";
import { describeControls } from "./controls.ts";
import {
  entriesOfTyped,
  expectEntries,
  messagesIn,
  shown,
  statesOfComponent,
} from "./state-page.ts";

for (const name of componentNames) {
  test(`${name} says what it is, what helps and what is wrong, and shows what was typed`, async ({
    page,
    visit,
    mode,
  }) => {
    const response = await visit(`/states/${name}`);
    // The server does not know whether scripts run, so it sends the same HTML in every mode.
    if (mode === "no-js") await expectValidHtml(await response.text());
    await expectReadableWithoutStyles(page);
    for (const [stateName, state] of statesOfComponent(name)) {
      const { section, summary, entries } = shown(page, stateName);
      const controls = await section.evaluate(describeControls);
      for (const { html, label, missingIds } of controls) {
        expect(label, `${stateName}: ${html} has a visible label`).not.toBe("");
        expect(missingIds, `${stateName}: ${html} names only ids that exist`).toEqual([]);
      }

      const wrong = controls.filter(({ isWrong }) => isWrong);
      const errors = Object.entries(state.errors ?? {});
      if (errors.length === 0) expect(wrong, `${stateName}: nothing is wrong`).toEqual([]);
      for (const [field, message] of errors) {
        const isOnPage = controls.some((control) => isOf(control.name, field));
        const isTold = wrong.some(({ description }) => description.includes(message));
        expect(isTold, `${stateName}: “${message}” is tied to ${field}`).toBe(isOnPage);
      }

      const { hint } = (state.props ?? {}) as { hint?: string };
      if (hint && controls.length > 0) {
        const isTold = controls.some(({ description }) => description.includes(hint));
        expect(isTold, `${stateName}: the hint is tied to a control`).toBe(true);
      }

      const messages = messagesIn(state);
      if (messages.length > 0) await expect(summary.getByRole("listitem")).toHaveText(messages);
      const { typed } = state;
      if (typed) {
        // What a choice hides is on the page, too, and empty.
        const shownNow = (await entries()).filter(
          ([field, value]) => field in typed || value !== "",
        );
        await expectEntries(shownNow, entriesOfTyped(state), `${stateName}: what was typed`);
      }
    }
  });
}

/** A date's parts are controls of their own. */
function isOf(control: string, field: string): boolean {
  return control === field || control.startsWith(`${field}.`);
}
