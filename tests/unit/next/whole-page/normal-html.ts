/**
 * Takes off what says nothing: comments beside which there is no text, hints about what a page will need, the mark that
 * the shell is complete, and the order of attributes of stylesheets.
 */
export function normalHtml(html: string): string {
  return html
    .replaceAll(/<!-- -->(?=<)|(?<=>)<!-- -->/g, "")
    .replaceAll(/<link rel="preload"[^>]*>/g, "")
    .replaceAll(/<template id="_R_"><\/template>/g, "")
    .replaceAll(/<script[^>]*>requestAnimationFrame[^<]*<\/script>/g, "")
    .replaceAll(/<link rel="stylesheet"([^>]*?)\/?>/g, (_, attributes: string) =>
      ["<link", ...attributes.trim().split(" ").sort()].join(" ").concat(">"),
    );
}
