"use client";

import { use } from "react";
import type { Texts } from "./all-texts.ts";
import { TextsContext } from "./text.tsx";

/**
 * Replaces texts of the kit's own for all that is inside: those that are given, the others stay. They are plain
 * JSON, so that a Server Component may choose them by the request's language. Renders nothing of its own.
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
