/**
 * Text as browsers mean it: a line break is one LF (they send CRLF), and equal-looking text is equal (NFC).
 *
 * @example normalizeText("a\r\nb") // "a\nb"
 */
export function normalizeText(text: string): string {
  return text.replace(/\r\n?/g, "\n").normalize("NFC");
}

/** Why a text can be neither stored nor shown, in words for the person who sent it; `undefined` when it can. */
export function textError(text: string): string | undefined {
  if (text.includes("\0") || !text.isWellFormed()) {
    return "Remove the characters that can’t be displayed";
  }
  return undefined;
}
