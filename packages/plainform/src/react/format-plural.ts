/** A text for each form that a language has for a number, as `Intl.PluralRules` names them; `{n}` is the number. */
export type Counted = { readonly other: string } & {
  readonly [form in "zero" | "one" | "two" | "few" | "many"]?: string;
};

/**
 * Puts a number into its text, in the plural and the digits of the language.
 *
 * @example formatPlural(texts.charactersLeft, 1200, texts) // "1,200 characters left"
 */
export function formatPlural(text: Counted, n: number, { locale }: { locale: string }): string {
  const form = text[new Intl.PluralRules(locale).select(n)] ?? text.other;
  return form.replace("{n}", n.toLocaleString(locale));
}
