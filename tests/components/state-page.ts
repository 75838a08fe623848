import type { Locator, Page } from "@playwright/test";
import type { Entry } from "@/app/states/arrived.tsx";
import { type ComponentName, manifest } from "@/states/manifest.ts";
import { type State, statesOf } from "@/states/state.ts";
import { expect } from "../qa/modes.ts";

/** The part of a component's page that shows one state. */
export interface Shown {
  section: Locator;
  /** All that is wrong, as it takes the focus. */
  summary: Locator;
  /** What the form would send now. */
  entries: () => Promise<Entry[]>;
  /** What arrived when it was sent. */
  arrived: () => Promise<Entry[]>;
  submit: () => Promise<void>;
}

export function shown(page: Page, state: string): Shown {
  const section = page.locator(`[data-state="${state}"]`);
  const output = section.locator("[data-arrived]");
  // The rows of a list may be forms, too.
  const form = section.locator("form").first();
  return {
    section,
    summary: section.locator("[tabindex='-1']", { has: page.getByRole("alert") }),
    entries: () => form.evaluate(entriesOf),
    arrived: async () =>
      ((await output.textContent()) ?? "")
        .split("\n")
        .filter((line) => line !== "")
        .map((line) => JSON.parse(line)),
    submit: async () => {
      // What can't be undone asks first.
      const ask = section.locator("details:not([open]) > summary");
      if (await ask.count()) await ask.click();
      await form.locator("[type=submit]:not([name=intent])").last().click();
    },
  };
}

function entriesOf(form: HTMLFormElement): Entry[] {
  return Array.from(new FormData(form))
    .filter(([name]) => !name.startsWith("$"))
    .map(([name, value]) => [
      name,
      typeof value === "string" ? value : value.name && `${value.name} (${value.size} bytes)`,
    ]);
}

/** What was typed, as it is sent. */
export function entriesOfTyped({ typed = {} }: State): Entry[] {
  return Object.entries(typed).flatMap(([name, texts]) =>
    [texts].flat().map((text): Entry => [name, text]),
  );
}

export const statesOfComponent = (name: ComponentName) => statesOf(manifest[name]);

/** What is wrong in a state, in the words that a person reads. */
export const messagesIn = ({ errors = {}, formErrors = [] }: State) => [
  ...formErrors,
  ...Object.values(errors),
];

/** Line breaks travel as CRLF. */
const withLineFeeds = (entries: Entry[]): Entry[] =>
  entries.map(([name, value]) => [name, value.replaceAll("\r\n", "\n")]);

export async function expectEntries(actual: Entry[], wanted: Entry[], what: string) {
  const sorted = (entries: Entry[]) => withLineFeeds(entries).map(String).toSorted();
  expect(sorted(actual), what).toEqual(sorted(wanted));
}
