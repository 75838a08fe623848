/** Printable ASCII, tabs, line and form feeds: such a text is well-formed and in NFC already, and most texts are. */
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
 * Normalizes a text. Line breaks become LF, because browsers send CRLF, and the text becomes NFC, so that texts which
 * look equal are equal.
 *
 * @example normalizeText("a\r\nb") // "a\nb"
 */
export function normalizeText(text: string): string {
  return text.replace(/\r\n?/g, "\n").normalize("NFC");
}

/**
 * Matches more combining marks in a row than
 * [any writing system needs](https://www.unicode.org/reports/tr15/#Stream_Safe_Text_Format). They are refused because
 * normalizing 100,000 of them takes 16 seconds.
 */
const heapOfMarks = /(?<!\p{M})\p{M}{31}/u;

/** Whether a text can't be stored or shown: it holds a NUL, half a surrogate pair, or a heap of combining marks. */
export function isUnreadable(text: string): boolean {
  return text.includes("\0") || !text.isWellFormed() || heapOfMarks.test(text);
}
