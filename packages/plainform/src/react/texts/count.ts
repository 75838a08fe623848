import { numberTexts } from "./number.ts";

/** A text for each form that a language has for a number, as `Intl.PluralRules` names them; `{n}` is the number. */
export type Counted = { readonly other: string } & {
  readonly [form in "zero" | "one" | "two" | "few" | "many"]?: string;
};

/** Of a text that is counted. */
export const countTexts = {
  ...numberTexts,
  charactersUpTo: { one: "Up to {n} character", other: "Up to {n} characters" } as Counted,
  charactersLeft: { one: "{n} character left", other: "{n} characters left" } as Counted,
  charactersOver: { one: "{n} character too many", other: "{n} characters too many" } as Counted,
};
