import type { Counted } from "../format-plural.ts";
import { numberTexts } from "./number.ts";

/** Of a text that is counted, before anyone types. */
export const characterLimitTexts = {
  ...numberTexts,
  charactersUpTo: { one: "Up to {n} character", other: "Up to {n} characters" } as Counted,
};
