import { chromium, type Page } from "playwright";
import { browserArgs, findBrowser } from "@/scripts/find-browser.mjs";

/** A control, and the text that a person types into it. */
export interface Typed {
  element: "input" | "textarea";
  attributes: Record<string, string | number | true>;
  text: string;
}

/** What the browser makes of it: the value that the control then has, and whether the control is valid. */
export interface Checked {
  value: string;
  valid: boolean;
}

/** Opens a browser with an empty page. */
export async function openPage(): Promise<{ page: Page; close: () => Promise<void> }> {
  const browser = await chromium.launch({ executablePath: findBrowser(), args: browserArgs });
  return { page: await browser.newPage(), close: () => browser.close() };
}

/**
 * Puts each text into its control. Where there is a `minlength` it is typed, as a person would: no browser asks that
 * of a text which a script has put there.
 */
export async function typeAndCheck(page: Page, batch: readonly Typed[]): Promise<Checked[]> {
  await page.evaluate((items) => {
    const controls = items.map(({ element, attributes, text }) => {
      const control = document.createElement(element);
      for (const [name, value] of Object.entries(attributes)) {
        control.setAttribute(name, value === true ? "" : String(value));
      }
      if (!control.hasAttribute("minlength")) control.value = text;
      return control;
    });
    document.body.replaceChildren(...controls);
  }, batch.map(asHtml));
  for (const [i, { attributes, text }] of batch.entries()) {
    if (attributes.minLength === undefined || text === "") continue;
    await page.evaluate((index) => (document.body.children[index] as HTMLElement).focus(), i);
    await page.keyboard.insertText(text);
  }
  return page.evaluate(() =>
    Array.from(document.body.children, (child) => {
      const control = child as HTMLInputElement;
      return { value: control.value, valid: control.checkValidity() };
    }),
  );
}

/** React writes `minLength` as HTML's `minlength`. */
function asHtml({ attributes, ...typed }: Typed): Typed {
  const entries = Object.entries(attributes).map(([name, value]) => [name.toLowerCase(), value]);
  return { ...typed, attributes: Object.fromEntries(entries) };
}
