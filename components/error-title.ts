"use client";

import { useLayoutEffect } from "react";
import { useTexts } from "./form-texts.tsx";

/** How many forms of the page have errors. */
let forms = 0;

/**
 * Lets the page's title begin with “Error: ” while a form has errors. On the page that answers a POST without
 * JavaScript it does so already (`errorTitle` in lib/form).
 */
export function useErrorTitle(hasErrors: boolean): void {
  const prefix = `${useTexts().errorPrefix} `;
  useLayoutEffect(() => {
    if (!hasErrors) return;
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
    forms += 1;
    return () => {
      titles.disconnect();
      forms -= 1;
      // By now it may be the title of the next page.
      if (forms === 0 && document.title === own) document.title = own.slice(prefix.length);
    };
  }, [hasErrors, prefix]);
}
