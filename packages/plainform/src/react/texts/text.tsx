"use client";

import { createContext, use } from "react";
import type { Texts } from "./all-texts.ts";

/** The page's texts, which replace the kit's English ones. */
export const TextsContext = createContext<Partial<Texts>>({});

/** Returns some of the kit's own texts, with the page's replacements. */
export function useTexts<Own extends Partial<Texts>>(english: Own): Own {
  return { ...english, ...use(TextsContext) };
}

/** Renders one of the kit's own texts in markup that the server renders. The children are its English text. */
export function Text({ of, children }: { of: OneText; children: string }) {
  return use(TextsContext)[of] ?? children;
}

type OneText = { [Name in keyof Texts]: Texts[Name] extends string ? Name : never }[keyof Texts];
