import { type Browser, chromium, type Page } from "playwright";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { completeHtml } from "@/packages/plainform/src/next/whole-page/complete-html.ts";
import { browserArgs, findBrowser } from "@/scripts/find-browser.mjs";
import { reacts, stream } from "./reacts.ts";
import { makeParts, makeShapes } from "./shapes.ts";

/** React's own scripts in a browser are what says how a page should look. */
let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: findBrowser(), args: browserArgs });
  page = await browser.newPage();
  await page.route("**/*", (route) =>
    route.fulfill(
      route.request().url().includes(".css")
        ? { contentType: "text/css", body: "" }
        : { contentType: "text/html", body: "<!DOCTYPE html>" },
    ),
  );
  await page.goto("http://localhost/");
});
afterAll(async () => {
  await browser.close();
});

describe.each(reacts)("React $name", (react) => {
  const shapes = makeShapes(react);
  test.each(Object.keys(shapes))("%s looks as React’s scripts make it look", async (name) => {
    const shape = shapes[name] as (typeof shapes)[string];
    const html = (await stream(react, shape(makeParts(react, true)))).join("");
    const [byScripts, byFunction] = await Promise.all([
      documentOf(html),
      documentOf(completeHtml(html)?.html ?? ""),
    ]);
    expect(byFunction).toEqual(byScripts);
  });
});

/** Returns the nodes of a document when React's scripts are done, without scripts and comments that only divide texts. */
function documentOf(html: string): Promise<string[]> {
  return page.evaluate(async (source) => {
    const frame = document.createElement("iframe");
    frame.srcdoc = source;
    const loaded = new Promise((resolve) => frame.addEventListener("load", resolve));
    document.body.append(frame);
    await loaded;
    const root = frame.contentDocument as Document;
    const isLate = () => {
      const comments = root.createTreeWalker(root, NodeFilter.SHOW_COMMENT);
      while (comments.nextNode())
        if (/^\$[?~]$/.test(comments.currentNode.nodeValue ?? "")) return true;
      return false;
    };
    for (let turn = 0; isLate() && turn < 500; turn++) await new Promise(requestAnimationFrame);
    const lines: string[] = [];
    const hoisted: string[] = [];
    const isElement = (node: Node): node is Element => node.nodeType === Node.ELEMENT_NODE;
    const visit = (node: Node, depth: number): void => {
      if (isElement(node)) {
        const { localName, attributes } = node;
        if (localName === "script" || node.id === "_R_") return;
        const line = [
          localName,
          ...Array.from(attributes, ({ name, value }) => `${name}=${value}`).sort(),
        ].join(" ");
        if (/rel=preload/.test(line)) return;
        // React's scripts leave the table around a row or a column group that they move.
        if (line === "table hidden=" && node.textContent === "") return;
        if (
          /^(title|meta|link) ?/.test(line) &&
          !/itemprop/.test(line) &&
          node.namespaceURI?.includes("xhtml")
        ) {
          hoisted.push(line + node.textContent);
          return;
        }
        lines.push(" ".repeat(depth) + line);
        if (localName === "template") node = (node as HTMLTemplateElement).content;
      } else if (node.nodeType === Node.COMMENT_NODE) {
        if (node.nodeValue !== " ") lines.push(`${" ".repeat(depth)}<!--${node.nodeValue}-->`);
      } else if (node.nodeValue) lines.push(" ".repeat(depth) + JSON.stringify(node.nodeValue));
      for (const child of node.childNodes) visit(child, depth + 1);
    };
    visit(root, 0);
    frame.remove();
    return [...lines, ...hoisted.sort()];
  }, html);
}
