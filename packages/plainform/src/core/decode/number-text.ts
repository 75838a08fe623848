/** HTML's [valid floating-point number](https://html.spec.whatwg.org/multipage/common-microsyntaxes.html#valid-floating-point-number). */
const numberText = /^-?(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][-+]?\d+)?$/;

/** Whether a text is a number, and none so large that JavaScript takes it for infinite. */
export function isNumber(text: string): boolean {
  return numberText.test(text) && Number.isFinite(Number(text));
}

/** The digits of any writing as those that JavaScript reads: `plainDigits("１２")` → `"12"`. */
export function plainDigits(text: string): string {
  return text.replace(/(?!\d)\p{Nd}/gu, (digit) => {
    // Unicode has the ten digits of a writing side by side, and some of these tens behind one another.
    const code = digit.codePointAt(0) ?? 0;
    let value = 0;
    while (/\p{Nd}/u.test(String.fromCodePoint(code - 1 - value))) value++;
    return String(value % 10);
  });
}

/**
 * A number as HTML writes it, whatever keyboard it was typed with or page it was copied from: other digits and minus
 * signs, spaces around it and between groups of three digits. What is no number stays none.
 *
 * @param hasComma whether the form's language writes a decimal comma. Before just three digits it may stand between
 *   thousands as well, and stays.
 * @example plainNumber("−1 234,5", true) // "-1234.5"
 */
export function plainNumber(text: string, hasComma?: boolean): string {
  if (numberText.test(text)) return text;
  const plain = plainDigits(text)
    // Directions, which come with a number that is copied.
    .replace(/\p{Cf}/gu, "")
    .trim()
    .replace(/[\p{Pd}\u2212]/gu, "-")
    .replace(/[．٫]/g, ".")
    .replace("，", ",")
    .replace(/^-?\d{1,3}(?:[\s'’٬]\d{3})+(?![^.,])/, (groups) => groups.replace(/[^-\d]/g, ""));
  if (!hasComma || /^-?[1-9]\d{0,2},\d{3}$/.test(plain)) return plain;
  return plain.replace(/^(-?(?:\d*|\d{1,3}(?:\.\d{3})+)),(\d+)$/, (_, whole: string, part) => {
    return `${whole.replaceAll(".", "")}.${part}`;
  });
}

/** Whether a text would be a number but for commas, of which nobody knows what they stand between. */
export function hasCommas(plain: string): boolean {
  return /^-?[\d.]*,[\d.,]*$/.test(plain) && /\d/.test(plain);
}

/**
 * Whether a number is saved as it was typed. JavaScript keeps 15 digits of any number, and of most some more.
 *
 * @example isExact("9007199254740993") // false: it would be 9007199254740992
 */
export function isExact(plain: string): boolean {
  return plain.length < 400 && significant(plain) === significant(String(Number(plain)));
}

/** A number's digits without zeros at its ends, and where its point stands: `"0.0120"` → `"12 -1"` */
export function significant(plain: string): string {
  const [, whole = "", part = "", exponent = 0] = /^-?(\d*)\.?(\d*)(?:e(.+))?$/i.exec(plain) ?? [];
  const digits = whole + part;
  const first = digits.search(/[1-9]/);
  if (first < 0) return "";
  return `${digits.slice(first).replace(/0+$/, "")} ${whole.length - first + Number(exponent)}`;
}
