/** A text for each plural category of a language, as `Intl.PluralRules` names them. `{n}` stands for the number. */
export type Counted = { readonly other: string } & {
  readonly [form in "zero" | "one" | "two" | "few" | "many"]?: string;
};

/**
 * Formats a number with its text, in the plural category and the digits of the locale.
 *
 * @example formatPlural(texts.charactersLeft, 1200, texts) // "1,200 characters left"
 */
export function formatPlural(text: Counted, n: number, { locale }: { locale: string }): string {
  const form = text[new Intl.PluralRules(locale).select(n)] ?? text.other;
  return form.replace("{n}", n.toLocaleString(locale));
}
