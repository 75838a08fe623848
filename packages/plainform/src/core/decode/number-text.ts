/**
 * HTML's [valid floating-point
 * number](https://html.spec.whatwg.org/multipage/common-microsyntaxes.html#valid-floating-point-number).
 */
const numberText = /^-?(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][-+]?\d+)?$/;

/** Whether a text is a number that is finite in JavaScript. */
export function isNumber(text: string): boolean {
  return numberText.test(text) && Number.isFinite(Number(text));
}

/** Replaces the digits of any writing system by ASCII digits: `plainDigits("１２")` → `"12"`. */
export function plainDigits(text: string): string {
  return text.replace(/(?!\d)\p{Nd}/gu, (digit) => {
    // Unicode has the ten digits of a writing system in a row, and the rows of some systems follow each other.
    const code = digit.codePointAt(0) ?? 0;
    let value = 0;
    while (/\p{Nd}/u.test(String.fromCodePoint(code - 1 - value))) value++;
    return String(value % 10);
  });
}

/**
 * Rewrites a number as HTML writes it. It replaces other digits and minus signs, and removes spaces around the number
 * and between groups of three digits. A text that isn't a number doesn't become one.
 *
 * @param hasComma whether the form's language writes a decimal comma. A comma before exactly three digits is kept,
 *   because it may also separate thousands.
 * @example plainNumber("−1 234,5", true) // "-1234.5"
 */
export function plainNumber(text: string, hasComma?: boolean): string {
  if (numberText.test(text)) return text;
  const plain = plainDigits(text)
    // Direction marks come with a number that is copied from a page.
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

/** Whether a text would be a number without its commas, which may separate thousands or decimals. */
export function hasCommas(plain: string): boolean {
  return /^-?[\d.]*,[\d.,]*$/.test(plain) && /\d/.test(plain);
}

/**
 * Whether JavaScript keeps all digits of a number. It keeps 15 digits of any number, and often one or two more.
 *
 * @example isExact("9007199254740993") // false: it would be 9007199254740992
 */
export function isExact(plain: string): boolean {
  return plain.length < 400 && significant(plain) === significant(String(Number(plain)));
}

/** Returns a number's digits without zeros at either end, and the position of its point: `"0.0120"` → `"12 -1"`. */
export function significant(plain: string): string {
  const [, whole = "", part = "", exponent = 0] = /^-?(\d*)\.?(\d*)(?:e(.+))?$/i.exec(plain) ?? [];
  const digits = whole + part;
  const first = digits.search(/[1-9]/);
  if (first < 0) return "";
  return `${digits.slice(first).replace(/0+$/, "")} ${whole.length - first + Number(exponent)}`;
}
