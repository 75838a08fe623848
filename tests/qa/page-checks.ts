import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { HtmlValidate, StaticConfigLoader } from "html-validate";

const standards = [
  "wcag2a",
  "wcag2aa",
  "wcag21a",
  "wcag21aa",
  "wcag22a",
  "wcag22aa",
  "best-practice",
];

/** The rules whose answer depends on colours. */
const ofColours = ["color-contrast", "link-in-text-block"];

/** axe finds nothing against WCAG 2.2 AA or its best practices, in light and in dark colours. */
export async function expectAccessible(page: Page): Promise<void> {
  for (const colorScheme of ["light", "dark"] as const) {
    await test.step(`axe, ${colorScheme}`, async () => {
      await page.emulateMedia({ colorScheme });
      // Without it, each run opens a page of its own to put together what frames say, which takes seconds.
      const axe = new AxeBuilder({ page }).setLegacyMode().options({
        resultTypes: ["violations"],
        runOnly: colorScheme === "light" ? standards : ofColours,
        rules: { "target-size": { enabled: true } },
      });
      const { violations, passes } = await axe.analyze();
      const found = violations.map(({ id, nodes }) => ({ id, at: nodes.map(({ html }) => html) }));
      expect(found, `axe in ${colorScheme} colours`).toEqual([]);
      expect(passes.map(({ id }) => id)).toContain("color-contrast");
    });
  }
  await page.emulateMedia({ colorScheme: null });
}

/**
 * The standard's rules, but for those that judge how React and Next write HTML, which no application can change:
 * `noValidate`, `encType` and `charSet` (`attr-case`), `<input/>` (`void-style`), `required=""`
 * (`attribute-boolean-style`, `attribute-empty-style`), ids such as `_R_1_` (`valid-id`), and their own scripts
 * and styles without integrity (`require-sri`).
 */
const htmlValidate = new HtmlValidate(
  new StaticConfigLoader({
    root: true,
    extends: ["html-validate:recommended", "html-validate:document"],
    rules: {
      "attr-case": "off",
      "void-style": "off",
      "attribute-boolean-style": "off",
      "attribute-empty-style": "off",
      "valid-id": ["error", { relaxed: true }],
      "require-sri": "off",
      // A list is sent as one name with several values: the checkboxes of a group, or what stands for them read-only.
      "form-dup-name": "off",
      // Advice for search engines; how long a post's title is, is its author's matter.
      "long-title": "off",
    },
  }),
);

/** Next's own element for screen readers, which it styles inline. */
const announcer = /<next-route-announcer.*?<\/next-route-announcer>/s;

/** What React writes as the address of a form that it made in the browser, in place of none. */
const formMadeHere = / action="javascript:throw new Error\('A React form was [^"]*"/g;

/** html-validate finds nothing in a page's HTML. */
export async function expectValidHtml(html: string): Promise<void> {
  const report = await htmlValidate.validateString(
    html.replace(announcer, "").replaceAll(formMadeHere, ""),
  );
  const found = report.results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line, selector }) => ({ ruleId, message, line, selector })),
  );
  expect(found, "html-validate").toEqual([]);
}

/** Nothing sticks out of a screen 320 px wide ([WCAG 1.4.10](https://www.w3.org/TR/WCAG22/#reflow)). */
export async function expectNoSidewaysScrolling(page: Page): Promise<void> {
  const size = page.viewportSize();
  await page.setViewportSize({ width: 320, height: 640 });
  const { scrollWidth, clientWidth } = await page.evaluate(() => ({
    scrollWidth: document.documentElement.scrollWidth,
    clientWidth: document.documentElement.clientWidth,
  }));
  expect(clientWidth).toBeGreaterThan(300);
  expect(scrollWidth, "the width of the page at 320 px").toBeLessThanOrEqual(clientWidth);
  if (size) await page.setViewportSize(size);
}

/** Where nobody reads the style sheet, as in a text browser, no control runs into another one or into a word. */
export async function expectReadableWithoutStyles(page: Page): Promise<void> {
  expect(await page.evaluate(whatRunsTogether), "what runs together without styles").toEqual([]);
}

/**
 * The places where two controls, or the words of two elements, touch each other. Text browsers know the blocks of HTML 4
 * and put a blank or a line only where the page has one. Runs in the page.
 */
function whatRunsTogether(): string[] {
  const blocks = /^(?:ADDRESS|BLOCKQUOTE|BR|DD|DIV|DL|DT|H[1-6]|HR|LI|OL|P|PRE|TABLE|T[DHR]|UL)$/;
  const isWord = (character: string) => /[\p{L}\p{N}]/u.test(character);
  const found: string[] = [];
  let last: { text: string; within: Element | null; control: Element | null } | undefined;
  const write = (text: string, within: Element | null, control: Element | null) => {
    const [first = ""] = text;
    const end = last?.text.at(-1) ?? "";
    const areApart = !last || /\s/.test(end) || /\s/.test(first) || last.within === within;
    const areControls = last?.control && control && last.control !== control;
    if (!areApart && (areControls || (isWord(end) && isWord(first)))) {
      found.push(`${last?.text.slice(-20)}${text.slice(0, 20)}`);
    }
    last = { text, within, control };
  };
  const read = (node: Node, control: Element | null) => {
    if (node instanceof Text) {
      if (node.data !== "") write(node.data, node.parentElement, control);
      return;
    }
    if (!(node instanceof Element) || node.matches("script, style, template, noscript")) return;
    if (node.matches("next-route-announcer, [type=hidden]")) return;
    if (blocks.test(node.tagName)) last = undefined;
    // What is entered has brackets around it.
    if (node.matches("input, select, textarea")) write("[ ]", node, node);
    else {
      const isControl = node.matches("a[href], button, summary");
      for (const child of node.childNodes) read(child, isControl ? node : control);
    }
    if (blocks.test(node.tagName)) last = undefined;
  };
  read(document.body, null);
  return found;
}
