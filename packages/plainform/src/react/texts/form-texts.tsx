"use client";

import { use } from "react";
import type { Texts } from "./all-texts.ts";
import { TextsContext } from "./text.tsx";

/**
 * Replaces some of the kit's own texts for its children. The texts are plain JSON, so that a Server Component may
 * choose them by the request's language. It renders no element.
 *
 * @example <FormTexts value={{ locale: "de", optional: "(freiwillig)" }}>{children}</FormTexts>
 */
export function FormTexts({
  value,
  children,
}: {
  value: Partial<Texts>;
  children: React.ReactNode;
}) {
  return <TextsContext value={{ ...use(TextsContext), ...value }}>{children}</TextsContext>;
}
