import type { StoryObj } from "@storybook/nextjs-vite";
import { waitFor, within } from "storybook/test";
import { locales } from "@/states/locales.ts";
import type { Locale } from "@/states/state.ts";

/** The parts of a story that a play needs, for any props. */
type Context = Pick<
  Parameters<NonNullable<StoryObj["play"]>>[0],
  "canvas" | "canvasElement" | "globals" | "parameters"
>;

/** Returns the language that the toolbar has chosen. */
export function localeOf({ globals, parameters }: Pick<Context, "globals" | "parameters">): Locale {
  return globals.locale === "own" ? (parameters.locale ?? "en") : globals.locale;
}

/** Returns the kit's own texts in that language, unless it is English. */
export function textsIn(context: Context) {
  return locales[localeOf(context)].texts;
}

/**
 * Makes a play that only checks the story. If the toolbar has switched JavaScript off, the story is in a frame, and the
 * play checks that frame.
 */
export function looking<C extends Context>(play: (context: C) => Promise<void>) {
  return async (context: C): Promise<void> => {
    if (context.globals.scripts !== "off") return play(context);
    const canvasElement = await waitFor(() => {
      const page = context.canvasElement.querySelector("iframe")?.contentDocument;
      // The frame has an empty page before the story, and its styles are loaded after its HTML.
      const isThere = page?.readyState === "complete" && page.body.firstElementChild !== null;
      if (!isThere) throw new Error("The server’s HTML of this story isn’t there yet.");
      return page.body;
    });
    const canvas = within(canvasElement) as unknown as Context["canvas"];
    return play({ ...context, canvasElement, canvas });
  };
}

/** Makes a play that uses the story. Without scripts it would have no effect, so it doesn’t run. */
export function doing<C extends Context>(play: (context: C) => Promise<void>) {
  return async (context: C): Promise<void> => {
    if (context.globals.scripts !== "off") await play(context);
  };
}
