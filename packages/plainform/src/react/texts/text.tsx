"use client";

import { createContext, use } from "react";
import type { Texts } from "./all-texts.ts";

/** What the page says in place of the kit's English. */
export const TextsContext = createContext<Partial<Texts>>({});

/** Texts of the kit's own, as the page has them; in English those that it doesn't replace. */
export function useTexts<Own extends Partial<Texts>>(english: Own): Own {
  return { ...english, ...use(TextsContext) };
}

/** A text of the kit's own in markup that the server makes. Its English is inside. */
export function Text({ of, children }: { of: OneText; children: string }) {
  return use(TextsContext)[of] ?? children;
}

type OneText = { [Name in keyof Texts]: Texts[Name] extends string ? Name : never }[keyof Texts];
