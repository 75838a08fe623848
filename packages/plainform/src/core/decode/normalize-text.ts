/** Printable ASCII, tabs and line feeds: text that is well-formed and normal as it is. Most is, and this sees it fast. */
const plain = /^[\t\n\f -~]*$/;

/** The length up to which looking at each character is faster than a regular expression. */
const short = 40;

/** Whether a text needs no {@link normalizeText} and can't be {@link isUnreadable}. */
export function isPlain(text: string): boolean {
  if (text.length > short) return plain.test(text);
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code > 126 || (code < 32 && code !== 10 && code !== 9 && code !== 12)) return false;
  }
  return true;
}

/**
 * Text as browsers mean it: a line break is one LF (they send CRLF), and equal-looking text is equal (NFC).
 *
 * @example normalizeText("a\r\nb") // "a\nb"
 */
export function normalizeText(text: string): string {
  return text.replace(/\r\n?/g, "\n").normalize("NFC");
}

/**
 * More marks on one letter than [any writing has](https://www.unicode.org/reports/tr15/#Stream_Safe_Text_Format).
 * Normalizing 100,000 of them takes 16 seconds.
 */
const heapOfMarks = /(?<!\p{M})\p{M}{31}/u;

/** Whether a text can be neither stored nor shown: it holds NUL, half a surrogate pair, or a heap of marks. */
export function isUnreadable(text: string): boolean {
  return text.includes("\0") || !text.isWellFormed() || heapOfMarks.test(text);
}
