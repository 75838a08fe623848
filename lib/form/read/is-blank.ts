/**
 * Whether a text has nothing but characters that can't be seen, such as zero-width ones and direction marks: to a
 * schema, that is an empty text. Spaces alone are left to the schema, which may trim them.
 */
export function isBlank(text: string): boolean {
  // A blank braille cell and the marks of annotations show nothing, though Unicode doesn't call them ignorable.
  return text === "" || (/^[\s\p{DI}\u2800\ufff9-\ufffb]+$/u.test(text) && /[\S\ufeff]/.test(text));
}
