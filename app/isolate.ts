/**
 * Isolates a typed text for a title or another text without markup, so that its direction doesn't move the text around
 * it. In markup, `<bdi>` does this.
 */
export function isolate(text: string): string {
  return `\u2068${text.replace(directionControls, "")}\u2069`;
}

/** A PDI without its opening would end the isolation, and an embedding or override would outlast it. */
const directionControls = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
