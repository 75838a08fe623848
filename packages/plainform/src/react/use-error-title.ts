"use client";

import { useLayoutEffect } from "react";
import { fieldTexts } from "./texts/field.ts";
import { useTexts } from "./texts/text.tsx";

/**
 * The number of forms on the page that have errors. The first form's prefix is used, whatever the language of the
 * others.
 */
let forms = 0;
let stop = () => {};

/**
 * Puts “Error: ” before the page's title while a form has errors. On the page that answers a POST without JavaScript,
 * `errorTitle` has done so already.
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

/** Puts the prefix before the page's title and each later title. Returns the function that removes it. */
function keepPrefix(prefix: string): () => void {
  let own = "";
  const begin = () => {
    if (document.title === "" || document.title === own) return;
    own = document.title.startsWith(prefix) ? document.title : prefix + document.title;
    if (document.title !== own) document.title = own;
  };
  begin();
  // Next may set the title after the page, or set another one when the page is rendered again.
  const titles = new MutationObserver(begin);
  titles.observe(document.head, { childList: true, subtree: true, characterData: true });
  return () => {
    titles.disconnect();
    // The title may be the next page's by now.
    if (document.title === own) document.title = own.slice(prefix.length);
  };
}
