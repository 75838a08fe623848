/**
 * Whether a text holds only invisible characters, such as zero-width ones, direction marks and control characters. A
 * schema gets an empty text for it. A text of spaces alone isn't blank, because the schema may trim it itself.
 */
export function isBlank(text: string): boolean {
  return text === "" || (unseen.test(text) && /[\S\ufeff]/.test(text));
}

/**
 * Matches spaces, Unicode's ignorable and control characters, the blank braille cell, and those format characters (Cf)
 * that are invisible without being ignorable: the marks of annotations and of hieroglyphs. The other format characters
 * aren't matched, because fonts show them around Arabic, Syriac and Kaithi numbers.
 */
const unseen = /^[\s\p{DI}\p{Cc}\u2800\ufff9-\ufffb\u{13430}-\u{1343f}]+$/u;
