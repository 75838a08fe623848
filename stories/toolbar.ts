import type { StoryObj } from "@storybook/nextjs-vite";
import { waitFor, within } from "storybook/test";
import { locales } from "@/states/locales.ts";
import type { Locale } from "@/states/state.ts";

/** What a play needs of its story, whatever the props of that are. */
type Context = Pick<
  Parameters<NonNullable<StoryObj["play"]>>[0],
  "canvas" | "canvasElement" | "globals" | "parameters"
>;

/** The language that the toolbar shows a story in. */
export function localeOf({ globals, parameters }: Pick<Context, "globals" | "parameters">): Locale {
  return globals.locale === "own" ? (parameters.locale ?? "en") : globals.locale;
}

/** The kit's own texts in that language, where it isn't English. */
export function textsIn(context: Context) {
  return locales[localeOf(context)].texts;
}

/**
 * A play that only looks. Where the toolbar has taken the scripts away, the story is in a frame, and that is what the play
 * looks at.
 */
export function looking<C extends Context>(play: (context: C) => Promise<void>) {
  return async (context: C): Promise<void> => {
    if (context.globals.scripts !== "off") return play(context);
    const canvasElement = await waitFor(() => {
      const page = context.canvasElement.querySelector("iframe")?.contentDocument;
      // Before the story the frame has an empty page, and its styles come after its HTML.
      const isThere = page?.readyState === "complete" && page.body.firstElementChild !== null;
      if (!isThere) throw new Error("The server’s HTML of this story isn’t there yet.");
      return page.body;
    });
    const canvas = within(canvasElement) as unknown as Context["canvas"];
    return play({ ...context, canvasElement, canvas });
  };
}

/** A play that does something to its story. Without scripts nothing would come of it, so nothing is played. */
export function doing<C extends Context>(play: (context: C) => Promise<void>) {
  return async (context: C): Promise<void> => {
    if (context.globals.scripts !== "off") await play(context);
  };
}
