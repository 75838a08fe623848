import type { StoryObj } from "@storybook/nextjs-vite";
import { expect } from "storybook/test";
import { checkboxGroup } from "@/states/checkbox-group.tsx";
import { dateField } from "@/states/date-field.tsx";
import { errorSummary } from "@/states/error-summary.tsx";
import { fieldset } from "@/states/fieldset.tsx";
import { radioGroup } from "@/states/radio-group.tsx";
import type { AnySpecimen } from "@/states/state.ts";
import { fromManifest } from "./from-manifest.tsx";

/** What a screen reader says on its way from the first to the last word. */
const meta = {
  title: "Behaviour/Spoken",
  tags: ["!autodocs"],
  render: fromManifest(errorSummary).meta.render,
};

export default meta;

export const ErrorSummary = spoken(errorSummary, "one-error", []);
export const Group = spoken(fieldset, "hint", []);
export const RadioButtons = spoken(radioGroup, "error-and-hint", []);
export const Checkboxes = spoken(checkboxGroup, "filled", []);
export const DateInParts = spoken(dateField, "wrong-year", []);
export const ReadOnlyChoice = spoken(radioGroup, "read-only", []);

function spoken(of: AnySpecimen, state: string, phrases: string[]): StoryObj {
  const { meta, story } = fromManifest(of);
  return {
    ...story(state),
    render: meta.render,
    play: async ({ canvasElement }) => {
      await expect(await read(canvasElement)).toEqual(phrases);
    },
  } as StoryObj;
}

async function read(container: HTMLElement): Promise<string[]> {
  // Only here: nobody who looks at a story needs it.
  const { virtual } = await import("@guidepup/virtual-screen-reader");
  await virtual.start({ container });
  while ((await virtual.lastSpokenPhrase()) !== "end of document") await virtual.next();
  const phrases = await virtual.spokenPhraseLog();
  await virtual.stop();
  return phrases;
}
