import { describe, expect, test } from "vitest";
import { completeHtml } from "@/packages/plainform/src/next/whole-page/complete-html.ts";
import { reacts, stream, streamFromShell, streamOnWeb } from "./reacts.ts";
import { makeParts, makeShapes } from "./shapes.ts";

/**
 * Takes off what says nothing: comments beside which there is no text, hints about what a page will need, the mark that
 * the shell is complete, and the order of attributes of stylesheets.
 */
function normal(html: string): string {
  return html
    .replaceAll(/<!-- -->(?=<)|(?<=>)<!-- -->/g, "")
    .replaceAll(/<link rel="preload"[^>]*>/g, "")
    .replaceAll(/<template id="_R_"><\/template>/g, "")
    .replaceAll(/<script[^>]*>requestAnimationFrame[^<]*<\/script>/g, "")
    .replaceAll(/<link rel="stylesheet"([^>]*?)\/?>/g, (_, attributes: string) =>
      ["<link", ...attributes.trim().split(" ").sort()].join(" ").concat(">"),
    );
}

describe.each(reacts)("React $name", (react) => {
  const shapes = makeShapes(react);
  describe.each(Object.keys(shapes))("%s", (name) => {
    const shape = shapes[name] as (typeof shapes)[string];
    const punctual = async () =>
      normal((await stream(react, shape(makeParts(react, false)), { waitsForAll: true })).join(""));

    test("is what React sends when nothing is late", async () => {
      const html = (await stream(react, shape(makeParts(react, true)))).join("");
      expect(html).toContain("<!--$?-->");
      const completed = completeHtml(html);
      expect(completed).toMatchObject({ pending: 0, failed: [] });
      expect(normal(completed?.html ?? "")).toBe(await punctual());
    });

    test("is what React sends when nothing is late, by web streams", async () => {
      const html = await streamOnWeb(react, shape(makeParts(react, true)));
      expect(normal(completeHtml(html)?.html ?? "")).toBe(await punctual());
    });
  });
});
