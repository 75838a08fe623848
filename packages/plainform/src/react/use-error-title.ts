"use client";

import { useLayoutEffect } from "react";
import { fieldTexts } from "./texts/field.ts";
import { useTexts } from "./texts/text.tsx";

/** How many forms of the page have errors. The first one's prefix is the page's, whatever the others' language. */
let forms = 0;
let stop = () => {};

/**
 * Lets the page's title begin with “Error: ” while a form has errors. On the page that answers a POST without
 * JavaScript it does so already (`errorTitle` in lib/form).
 */
export function useErrorTitle(hasErrors: boolean): void {
  const prefix = `${useTexts(fieldTexts).errorPrefix} `;
  useLayoutEffect(() => {
    if (!hasErrors) return;
    if (forms === 0) stop = keepPrefix(prefix);
    forms += 1;
    return () => {
      forms -= 1;
      if (forms === 0) stop();
    };
  }, [hasErrors, prefix]);
}

/** Puts the prefix before the page's title, and before any that comes later; gives back what takes it off. */
function keepPrefix(prefix: string): () => void {
  let own = "";
  const begin = () => {
    if (document.title === "" || document.title === own) return;
    own = document.title.startsWith(prefix) ? document.title : prefix + document.title;
    if (document.title !== own) document.title = own;
  };
  begin();
  // Next may bring the title later than the page, or another one when the page is rendered anew.
  const titles = new MutationObserver(begin);
  titles.observe(document.head, { childList: true, subtree: true, characterData: true });
  return () => {
    titles.disconnect();
    // By now it may be the title of the next page.
    if (document.title === own) document.title = own.slice(prefix.length);
  };
}
