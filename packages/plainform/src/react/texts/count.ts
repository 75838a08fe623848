import type { Counted } from "../format-plural.ts";

/** The character count during input. */
export const countTexts = {
  charactersLeft: { one: "{n} character left", other: "{n} characters left" } as Counted,
  charactersOver: { one: "{n} character too many", other: "{n} characters too many" } as Counted,
};
