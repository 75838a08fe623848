import type { ReactElement, ReactNode } from "react";
import type { InstalledReact } from "./reacts.ts";

/** What a page is made of: how long a part takes, and how a failing part fails. */
export interface Parts {
  /** Takes so many turns of the event loop before its children are there; none where nothing may be late. */
  late: (turns: number, ...children: ReactNode[]) => ReactElement;
  /** Fails after so many turns, with this digest. */
  failing: (turns: number, digest?: string) => ReactElement;
}

/** Makes the parts of one rendering. React waits for each of them once. */
export function makeParts(react: InstalledReact, isLate: boolean): Parts {
  const { createElement: h } = react.React;
  return {
    late: (turns, ...children) =>
      h(Waiting, { react, promise: isLate && turns > 0 ? after(turns) : null }, ...children),
    failing: (turns, digest) =>
      h(Waiting, { react, promise: after(turns) }, h(Failing, { digest })),
  };
}

interface WaitingProps {
  react: InstalledReact;
  promise: Promise<void> | null;
  children?: ReactNode;
}

function Waiting({ react, promise, children }: WaitingProps): ReactNode {
  if (promise) react.React.use(promise);
  return children;
}

function Failing({ digest }: { digest: string | undefined }): ReactNode {
  throw Object.assign(new Error("failed"), { digest });
}

async function after(turns: number): Promise<void> {
  for (let turn = 0; turn < turns; turn++) await new Promise((resolve) => setImmediate(resolve));
}

/** Pages of every kind that React streams in a way of its own. */
export function makeShapes(react: InstalledReact): Record<string, (parts: Parts) => ReactNode> {
  const { createElement: h, Suspense, Fragment } = react.React;
  const page = (...children: ReactNode[]) =>
    h(
      "html",
      { lang: "en" },
      h("head", null, h("meta", { charSet: "utf-8" })),
      h("body", null, ...children),
    );
  const secondStylesheet = () =>
    h("link", {
      rel: "stylesheet",
      href: "/second.css?a=1&b=2",
      precedence: "low",
      media: "print",
    });
  const hole = (fallback: ReactNode, ...children: ReactNode[]) =>
    h(Suspense, { fallback }, ...children);
  return {
    "a hole": ({ late }) =>
      page(
        h("h1", null, "Shell"),
        hole(h("p", null, "…"), late(3, h("form", null, h("input", { name: "a" })))),
      ),
    "a hole that is the whole body": ({ late }) =>
      page(hole("…", late(2, h("main", null, "Text")))),
    "holes beside each other, of which the first is last": ({ late }) =>
      page(
        h(
          "main",
          null,
          hole("1", late(6, h("p", null, "one"))),
          hole("2", late(4, h("p", null, "two"))),
          hole("3", late(2, h("p", null, "three"))),
        ),
      ),
    "holes in holes": ({ late }) =>
      page(
        hole(
          "1",
          late(
            2,
            h(
              "div",
              null,
              "outer",
              hole(
                h("i", null, "2"),
                late(3, h("div", null, hole("3", late(2, h("b", null, "inner"))))),
              ),
            ),
          ),
        ),
      ),
    "holes in holes that are ready before them": ({ late }) =>
      page(
        hole(
          "1",
          late(6, h("div", null, "outer", hole(h("i", null, "2"), late(1, h("b", null, "inner"))))),
        ),
      ),
    "a hole in a fallback that is thrown away": ({ late }) =>
      page(
        hole(
          h("div", null, hole("inner fallback", late(2, h("p", null, "of the fallback")))),
          late(6, h("p", null, "content")),
        ),
      ),
    "late parts of one boundary": ({ late }) =>
      page(
        hole(
          "…",
          late(
            2,
            h(
              "ul",
              null,
              late(3, h("li", null, "a")),
              h("li", null, "b"),
              late(5, h("li", null, "c")),
            ),
          ),
        ),
      ),
    "late parts of late parts": ({ late }) =>
      page(
        hole(
          "…",
          late(
            1,
            h(
              "section",
              null,
              late(2, h("div", null, late(3, h("div", null, late(1, h("p", null, "deep")))))),
            ),
          ),
        ),
      ),
    "texts beside each other": ({ late }) =>
      page(
        hole(
          "…",
          late(
            1,
            h(
              "p",
              null,
              "a",
              late(2, "b"),
              "c",
              late(3, "d"),
              late(1, ""),
              late(2, "e"),
              "f",
              h("b", null, "g"),
              late(2, "h"),
              "i",
            ),
          ),
        ),
      ),
    "texts in holes": ({ late }) =>
      page(
        h(
          "p",
          null,
          "a",
          hole("x", late(2, "b")),
          "c",
          hole("y", late(1, "d")),
          hole("z", late(3, "e", "f")),
        ),
      ),
    "an empty hole": ({ late }) =>
      page("a", hole(null, late(2)), "b", hole(h("p", null), late(3, null))),
    "rows of a table": ({ late }) =>
      page(
        h(
          "table",
          null,
          h(
            "tbody",
            null,
            hole(
              h("tr", null, h("td", null, "…")),
              late(2, h("tr", null, h("td", null, "1"), late(3, h("td", null, "2")))),
            ),
            h("tr", null, h("td", null, "last")),
          ),
        ),
      ),
    "parts of a table": ({ late }) =>
      page(
        h(
          "table",
          null,
          hole(null, late(2, h("caption", null, "Caption"))),
          h("colgroup", null, hole(null, late(2, h("col", { span: 2 })))),
          hole(
            null,
            late(3, h("thead", null, h("tr", null, hole(null, late(2, h("th", null, "H")))))),
          ),
          h(
            "tbody",
            null,
            h(
              "tr",
              null,
              h(
                "td",
                null,
                hole(
                  "…",
                  late(
                    1,
                    h("table", null, h("tbody", null, h("tr", null, h("td", null, "inner")))),
                  ),
                ),
              ),
            ),
          ),
        ),
      ),
    "options of a select": ({ late }) =>
      page(
        h(
          "form",
          null,
          h(
            "select",
            { name: "s", defaultValue: "b" },
            h("option", { value: "a" }, "A"),
            hole(null, late(2, h("option", { value: "b" }, "B"))),
            hole(null, late(3, h("optgroup", { label: "G" }, h("option", { value: "c" }, "C")))),
          ),
        ),
      ),
    "svg and math": ({ late }) =>
      page(
        h(
          "svg",
          { viewBox: "0 0 9 9" },
          h("title", null, "a < b"),
          hole(
            h("g", null),
            late(2, h("circle", { r: 3 }), h("foreignObject", null, h("div", null, "html"))),
          ),
          h("style", null, ".a{fill:red}"),
        ),
        h("math", null, h("mrow", null, hole(null, late(3, h("mi", null, "x"))))),
      ),
    fields: ({ late }) =>
      page(
        hole(
          "…",
          late(
            2,
            h(
              "form",
              { action: "/a?b=1&c=2" },
              h("textarea", { name: "t", defaultValue: '\n<div hidden id="S:0">&</div><!--/$-->' }),
              h("input", { value: "\">'<", readOnly: true }),
              h("button", { disabled: true }, "Send"),
            ),
          ),
        ),
      ),
    "HTML of the application's own": ({ late }) =>
      page(
        h("div", {
          dangerouslySetInnerHTML: {
            __html:
              '<p>one<p title=it\'s a="1>2">two<br/><!-- a --><!--$--><div><section>c</div></article>',
          },
        }),
        hole(
          h("div", {
            dangerouslySetInnerHTML: { __html: "<ul><li>a<li>b</ul><!--/$--><!--$5 off-->" },
          }),
          late(
            2,
            h("article", {
              dangerouslySetInnerHTML: {
                __html:
                  "<div><p>open</b><li><table><tr><td>x<tr><td>y</table><template><div></template>",
              },
            }),
          ),
        ),
        h("p", null, "after"),
      ),
    "scripts and styles of the application's own": ({ late }) =>
      page(
        h("style", {
          dangerouslySetInnerHTML: { __html: "a > b::before { content: '</div><!--$?-->' }" },
        }),
        h("script", {
          dangerouslySetInnerHTML: {
            __html:
              "var a = '<!--<script>'; var b = '<\\/script>'; /* </script> */ if (1 < 2) document.title;//</script>",
          },
        }),
        h("script", {
          type: "application/json",
          dangerouslySetInnerHTML: { __html: '{"a":"<div hidden id=\\"S:0\\">"}' },
        }),
        hole(
          "…",
          late(
            2,
            h("script", { dangerouslySetInnerHTML: { __html: "'</div>'" } }),
            h("noscript", null, h("div", null, "no")),
          ),
        ),
      ),
    "a title that is late": ({ late }) =>
      page(
        h(
          "div",
          { hidden: true },
          hole(
            null,
            late(
              2,
              h("title", null, 'Late & "title"'),
              h("meta", { name: "description", content: "d" }),
              h("link", { rel: "icon", href: "/i.png" }),
            ),
          ),
        ),
        h(
          "main",
          null,
          hole("…", late(3, h("p", null, "a"))),
          h("meta", { itemProp: "x", content: "y" }),
        ),
      ),
    "stylesheets that are late": ({ late }) =>
      page(
        h("link", { rel: "stylesheet", href: "/first.css", precedence: "low" }),
        h("link", { rel: "stylesheet", href: "/high.css", precedence: "high" }),
        hole(
          "…",
          late(
            2,
            secondStylesheet(),
            h("link", { rel: "stylesheet", href: "/first.css", precedence: "low" }),
            h("p", null, "a"),
          ),
        ),
        hole(
          "…",
          late(
            4,
            secondStylesheet(),
            h("link", { rel: "stylesheet", href: "/new.css", precedence: "new" }),
            h("p", null, "b"),
          ),
        ),
        hole(
          "…",
          late(
            5,
            h("style", { href: "inline", precedence: "low" }, ".a > .b { color: red }"),
            h("p", null, "c"),
          ),
        ),
      ),
    "a stylesheet where none was before": ({ late }) =>
      page(
        hole(
          "…",
          late(
            2,
            h("link", { rel: "stylesheet", href: "/a.css", precedence: "default" }),
            h("p", null, "a"),
          ),
        ),
      ),
    "a fragment without html": ({ late }) =>
      h("main", null, h("h1", null, "Shell"), hole("…", late(2, h("p", null, "a", late(2, "b"))))),
    "a boundary around the document": ({ late }) =>
      h(Suspense, null, page(h("main", null, hole("…", late(2, h("p", null, "a")))))),
    "keys and nested lists": ({ late }) =>
      page(
        h(
          "ol",
          null,
          ...[0, 1, 2, 3, 4].map((n) =>
            hole(
              h("li", null, "…"),
              late(
                (n * 7) % 5,
                h(
                  "li",
                  null,
                  h(
                    "ol",
                    null,
                    ...[0, 1, 2].map((m) =>
                      hole(null, late((n + m) % 4, h("li", null, `${n}.${m}`))),
                    ),
                  ),
                ),
              ),
            ),
          ),
        ),
        h(Fragment, null, late(0, "end")),
      ),
  };
}
