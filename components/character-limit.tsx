"use client";

import { formatPlural } from "@/lib/react/format-plural.ts";
import { countTexts } from "@/lib/react/texts/count.ts";
import { useTexts } from "@/lib/react/texts/text.tsx";

/** How many characters a text may have. Renders a `<p>`. */
export function CharacterLimit({
  max,
  className = "mt-1 text-sm text-muted",
  ...attributes
}: React.ComponentProps<"p"> & { max: number }) {
  const texts = useTexts(countTexts);
  return (
    <p {...attributes} className={className}>
      {formatPlural(texts.charactersUpTo, max, texts)}
    </p>
  );
}
