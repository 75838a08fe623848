/**
 * Whether a text has nothing but characters that can't be seen, such as zero-width ones and direction marks: to a
 * schema, that is an empty text. Spaces alone are left to the schema, which may trim them.
 */
export function isBlank(text: string): boolean {
  return text === "" || (/^[\s\p{DI}]+$/u.test(text) && /\p{DI}/u.test(text));
}
