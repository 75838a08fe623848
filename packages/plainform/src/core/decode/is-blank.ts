/**
 * Whether a text has nothing but characters that can't be seen, such as zero-width ones, direction marks and control
 * characters: to a schema, that is an empty text. Spaces alone are left to the schema, which may trim them.
 */
export function isBlank(text: string): boolean {
  return text === "" || (unseen.test(text) && /[\S\ufeff]/.test(text));
}

/**
 * Spaces, what Unicode calls ignorable or a control character, a blank braille cell, and those format characters (Cf)
 * that aren't ignorable: the marks of annotations and of hieroglyphs. The other format characters are signs that fonts
 * show around Arabic, Syriac and Kaithi numbers.
 */
const unseen = /^[\s\p{DI}\p{Cc}\u2800\ufff9-\ufffb\u{13430}-\u{1343f}]+$/u;
