import type { Counted } from "../format-plural.ts";
import { numberTexts } from "./number.ts";

/** The hint of a text with a character count, before any input. */
export const characterLimitTexts = {
  ...numberTexts,
  charactersUpTo: { one: "Up to {n} character", other: "Up to {n} characters" } as Counted,
};
