"use client";

import { characterLimitTexts, formatPlural, useTexts } from "plainform/react";

/** Renders the number of characters that a text may have, in a `<p>`. */
export function CharacterLimit({
  max,
  className = "mt-1 text-sm text-muted",
  ...attributes
}: React.ComponentProps<"p"> & { max: number }) {
  const texts = useTexts(characterLimitTexts);
  return (
    <p {...attributes} className={className}>
      {formatPlural(texts.charactersUpTo, max, texts)}
    </p>
  );
}
