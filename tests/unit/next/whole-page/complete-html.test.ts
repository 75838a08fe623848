import fc from "fast-check";
import type { ReactNode } from "react";
import { describe, expect, test } from "vitest";
import { completeHtml } from "@/packages/plainform/src/next/whole-page/complete-html.ts";
import { normalHtml as normal } from "./normal-html.ts";
import { type InstalledReact, reacts, stream, streamFromShell, streamOnWeb } from "./reacts.ts";
import { makeParts, makeShapes, type Parts } from "./shapes.ts";

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

    test("is what React sends when nothing is late, behind a static shell", async () => {
      const html = await streamFromShell(react, shape(makeParts(react, true)));
      const completed = completeHtml(html);
      expect(completed).toMatchObject({ pending: 0, failed: [] });
      expect(normal(completed?.html ?? "")).toBe(await punctual());
    });

    test("may be cut off anywhere, and go on behind what was completed", async () => {
      const html = (await stream(react, shape(makeParts(react, true)))).join("");
      const whole = await punctual();
      for (let at = 0; at < html.length; at++) {
        const completed = completeHtml(html.slice(0, at));
        const rest = html.slice(at);
        const page = completeHtml((completed?.html ?? "unknown") + rest)?.html ?? "unknown";
        if (normal(page) !== whole) expect(normal(page), `cut off before ${rest}`).toBe(whole);
      }
    });
  });

  test("random pages are what React sends when nothing is late", async () => {
    await fc.assert(
      fc.asyncProperty(tree, async (node) => {
        const make = (parts: Parts) => build(react, parts, node);
        const html = (await stream(react, make(makeParts(react, true)))).join("");
        const whole = await stream(react, make(makeParts(react, false)), { waitsForAll: true });
        expect(normal(completeHtml(html)?.html ?? "")).toBe(normal(whole.join("")));
      }),
      { numRuns: 150 },
    );
  });

  test("parts that are sent late because they are large stand in their places", async () => {
    const { createElement: h, Suspense } = react.React;
    const large = h(
      "main",
      null,
      ...[1, 2, 3].map((n) =>
        h(Suspense, { key: n, fallback: "…" }, h("p", null, `${n}`.repeat(2_000))),
      ),
    );
    const late = (await stream(react, large, { progressiveChunkSize: 500 })).join("");
    expect(late).toContain("$RC(");
    expect(normal(completeHtml(late)?.html ?? "")).toBe(
      normal((await stream(react, large)).join("")),
    );
  });

  test("what failed keeps its fallback, and its digest is told", async () => {
    const { createElement: h, Suspense } = react.React;
    const hole = (child: ReactNode) => h("div", null, h(Suspense, { fallback: "…" }, child));
    const page = ({ late, failing }: Parts) =>
      h("main", null, hole(failing(2, 'NEXT_"1"')), hole(late(4, hole(failing(1)), "good")));
    const html = (
      await stream(react, page(makeParts(react, true)), {
        onError: (error) => (error as { digest?: string }).digest,
      })
    ).join("");
    const completed = completeHtml(html);
    expect(completed).toMatchObject({ pending: 0, failed: ['NEXT_"1"', ""] });
    expect(completed?.html).toContain('<!--$!--><template data-dgst="NEXT_&quot;1&quot;"');
    expect(completed?.html).not.toContain("$RX");
    expect(completeHtml(completed?.html ?? "")).toEqual(completed);
  });

  test("what failed before the page was sent is told, too", async () => {
    const { createElement: h, Suspense } = react.React;
    const page = h(
      "main",
      null,
      h(Suspense, { fallback: "…" }, makeParts(react, true).failing(0, "D&G")),
    );
    const html = (
      await stream(react, page, {
        waitsForAll: true,
        onError: (error) => (error as { digest?: string }).digest,
      })
    ).join("");
    expect(html).toContain("<!--$!-->");
    expect(completeHtml(html)).toEqual({ html, pending: 0, failed: ["D&G"] });
  });

  test("a hole whose content never came keeps its fallback, and the functions for what may come", async () => {
    const { createElement: h, Suspense } = react.React;
    const { late } = makeParts(react, true);
    const pieces = await stream(
      react,
      h(
        "main",
        null,
        h(Suspense, { fallback: "never" }, late(9, "a")),
        h(Suspense, { fallback: "soon" }, late(2, "b")),
      ),
    );
    const end = pieces.findIndex((piece) => piece.includes('$RC("B:1"'));
    const completed = completeHtml(pieces.slice(0, end + 1).join(""));
    expect(completed?.pending).toBe(1);
    expect(completed?.html).toContain("never");
    expect(completed?.html).not.toContain("soon");
    expect(completed?.html).toMatch(/\$RC=function.*;<\/script>/);
  });
});

type Tree =
  | { tag: string; children: Tree[] }
  | { text: string }
  | { turns: number; isHole: boolean; children: Tree[] };

const { tree } = fc.letrec<{ tree: Tree; children: Tree[] }>((tie) => ({
  tree: fc.oneof(
    { depthSize: "medium", withCrossShrink: true },
    fc.record({ text: fc.constantFrom("", "a", " b ", "<&>", "\n", "c;d") }),
    fc.record({ tag: fc.constantFrom("div", "p", "span", "li", "b"), children: tie("children") }),
    fc.record({ turns: fc.nat(5), isHole: fc.boolean(), children: tie("children") }),
  ),
  children: fc.array(tie("tree"), { maxLength: 4 }),
}));

function build(react: InstalledReact, parts: Parts, node: Tree): ReactNode {
  const { createElement: h, Suspense } = react.React;
  const within = (one: Tree): ReactNode => {
    if ("text" in one) return one.text;
    const children = one.children.map(within);
    if ("tag" in one) return h(one.tag, null, ...children);
    const late = parts.late(one.turns, ...children);
    return one.isHole ? h(Suspense, { fallback: h("i", null, ...children.slice(1)) }, late) : late;
  };
  return h(
    "html",
    null,
    h("body", null, h(Suspense, { fallback: "…" }, within(node), parts.late(2, "end"))),
  );
}

describe("a page with marks that are unknown", () => {
  const hole = '<main><!--$?--><template id="B:0"></template>…<!--/$--></main>';
  const segment = '<div hidden id="S:0">a</div>';
  test.each([
    ["another function", `${hole}${segment}<script>$RZ("B:0","S:0")</script>`],
    ["other arguments", `${hole}${segment}<script>$RC("B:0","S:0",1)</script>`],
    ["arguments that are no JSON", `${hole}${segment}<script>$RC("B:0",S)</script>`],
    ["two calls", `${hole}${segment}<script>$RC("B:0","S:0");$RC("B:0","S:0")</script>`],
    ["a call without its segment", `${hole}<script>$RC("B:0","S:0")</script>`],
    [
      "a call without its hole",
      `${segment}<!--$?--><template id="B:1"></template><!--/$--><script>$RC("B:0","S:0")</script>`,
    ],
    ["a segment twice", `${hole}${segment}${segment}<script>$RC("B:0","S:0")</script>`],
    ["a hole twice", `${hole}${hole}${segment}<script>$RC("B:0","S:0")</script>`],
    ["a hole without an identifier", `<!--$?--><p>${"a".repeat(300)}</p><!--/$-->`],
    ["another comment", `${hole}<!--$*-->`],
    [
      "instructions as data",
      `${hole}${segment}<template data-rci="" data-bid="B:0" data-sid="S:0"></template>`,
    ],
    [
      "a segment that doesn’t end",
      `${hole}<div hidden id="S:0">a<script>$RC("B:0","S:0")</script>`,
    ],
    ["a boundary that doesn’t end", '<main><!--$?--><template id="B:0"></template>…</main>'],
    [
      "a stylesheet without a head",
      `${hole}${segment}<script>$RR("B:0","S:0",[["/a.css","x"]])</script>`,
    ],
    ["elements that are nested too deeply", `${hole}${"<b>".repeat(5_000)}`],
  ])("is handed on: %s", (_, html) => {
    expect(completeHtml(html)).toBeUndefined();
  });
});

test("a page without late parts is the same text", () => {
  const html = "<!DOCTYPE html><html><body><p>$RC</p><script>$R = 1</script></body></html>";
  expect(completeHtml(html)?.html).toBe(html);
});

test("holes may be nested thousandfold", () => {
  const count = 20_000;
  const opened = (n: number) =>
    `<b><!--$?--><template id="B:${n.toString(16)}"></template>…<!--/$--></b>`;
  let html = opened(0);
  for (let n = 0; n < count; n++) {
    const id = n.toString(16);
    html += `<div hidden id="S:${id}">${n + 1 < count ? opened(n + 1) : "end"}</div><script>$RC("B:${id}","S:${id}")</script>`;
  }
  const start = process.cpuUsage();
  expect(completeHtml(html)?.html).toBe(
    `${"<b><!--$-->".repeat(count)}end${"<!--/$--></b>".repeat(count)}`,
  );
  expect(process.cpuUsage(start).user / 1_000).toBeLessThan(1_000);
});
