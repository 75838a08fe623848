import type { Page } from "@playwright/test";
import { componentNames } from "@/states/manifest.ts";
import { expect, test } from "../qa/modes.ts";
import { type Answer, expectAnswer, readAnswers } from "./answer.ts";
import { shown, statesOfComponent } from "./state-page.ts";

/** What is sent as a person does it. The other states are sent all at once, and not before scripts that are late. */
const sentByHand = ["filled", "error-and-hint"];

for (const name of componentNames) {
  test(`${name} sends what it shows, and comes back with the errors that it had`, async ({
    page,
    visit,
    mode,
  }) => {
    await visit(`/states/${name}`);
    const before = await page.evaluate(readAnswers, null);
    const requests = await page.evaluate(readRequests);
    if ("disabled" in before) {
      expect(before.disabled?.entries, "what is disabled isn’t sent").toEqual([]);
    }

    // The messages of other languages are given to the state; the schema has the English ones.
    const states = Array.from(statesOfComponent(name))
      .filter(([, { pending, errors, locale }]) => !pending && !(errors && locale))
      .map(([stateName, state]) => ({
        stateName,
        state,
        isByHand: sentByHand.includes(stateName),
      }));
    const check = (
      answers: Record<string, Answer>,
      { stateName, state }: (typeof states)[number],
    ) =>
      test.step(stateName, () =>
        expectAnswer(answers[stateName] as Answer, state, before[stateName]?.entries ?? [], mode),
      );

    for (const given of states.filter(({ isByHand }) => isByHand)) {
      const { section, summary, submit } = shown(page, given.stateName);
      await submit();
      if (given.state.errors) await expect(summary).toBeFocused();
      else await expect(section.locator("[data-arrived], [role=alert]").first()).toBeAttached();
      // What has come of a new page may not be all of it.
      await page.waitForLoadState("domcontentloaded");
      await check(await page.evaluate(readAnswers, null), given);
    }

    const others = states.filter(({ isByHand }) => !isByHand);
    if (mode === "slow-js" || others.length === 0) return;
    const errors = others.filter(({ state }) => state.errors);
    if (mode === "js") {
      await page.evaluate(
        sendAll,
        others.map(({ stateName }) => stateName),
      );
      await page.waitForFunction(
        areAnswered,
        others.map(({ stateName }) => stateName),
      );
      const answers = await page.evaluate(readAnswers, null);
      for (const given of others) await check(answers, given);
      for (const { stateName } of errors) {
        await expect(shown(page, stateName).section).toHaveAttribute("data-summary-focused");
      }
    } else {
      const sent = others.map(async ({ stateName }) => [
        stateName,
        await answerTo(page, requests[stateName] as PlainRequest),
      ]);
      const answers = await page.evaluate(readAnswers, Object.fromEntries(await Promise.all(sent)));
      for (const given of others) await check(answers, given);
      for (const { stateName } of errors) {
        // A browser moves the focus to where the form's address leads.
        expect(requests[stateName]?.url).toMatch(new RegExp(`#${answers[stateName]?.summaryId}$`));
      }
    }
  });
}

/** Presses the button of each of these states. Runs in the page. */
function sendAll(states: string[]): void {
  for (const state of states) {
    const section = document.querySelector(`[data-state="${state}"]`) as HTMLElement;
    section.addEventListener("focusin", ({ target }) => {
      const isSummary = (target as Element).querySelector(":scope > [role=alert]") !== null;
      section.toggleAttribute("data-summary-focused", isSummary);
    });
    const form = section.querySelector("form");
    const buttons = form?.querySelectorAll<HTMLElement>("[type=submit]:not([name=intent])") ?? [];
    Array.from(buttons).at(-1)?.click();
  }
}

/** Runs in the page. */
function areAnswered(states: string[]): boolean {
  return states.every((state) => {
    const section = document.querySelector(`[data-state="${state}"]`);
    return section?.querySelector("[data-arrived]") || section?.matches("[data-summary-focused]");
  });
}

interface PlainRequest {
  url: string;
  entries: { name: string; text: string; isFile: boolean }[];
}

/** What a browser without scripts would send from each state, and where. Runs in the page. */
function readRequests(): Record<string, PlainRequest> {
  const sections = Array.from(document.querySelectorAll<HTMLElement>("[data-state]"));
  return Object.fromEntries(
    sections.map((section) => {
      const form = section.querySelector("form") as HTMLFormElement;
      const entries = Array.from(new FormData(form), ([name, value]) => ({
        name,
        text: typeof value === "string" ? value : "",
        isFile: typeof value !== "string",
      }));
      return [section.dataset.state, { url: form.action, entries }];
    }),
  );
}

async function answerTo(page: Page, { url, entries }: PlainRequest): Promise<string> {
  const multipart = new FormData();
  for (const { name, text, isFile } of entries) {
    multipart.append(name, isFile ? new File([], "") : text);
  }
  const response = await page.request.post(url, { multipart });
  return response.text();
}
