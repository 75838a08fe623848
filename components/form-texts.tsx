"use client";

import { createContext, use } from "react";
import { type Texts, texts } from "./texts.ts";

const TextsContext = createContext<Texts>(texts);

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

/** The kit's own texts, as the page has them. */
export function useTexts(): Texts {
  return use(TextsContext);
}
