/** The page has no script and no style, so its policy forbids all of them, even if markup gets into its texts. */
const headers = {
  "content-type": "text/html; charset=utf-8",
  "content-security-policy":
    "default-src 'none'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  "referrer-policy": "strict-origin-when-cross-origin",
  "x-content-type-options": "nosniff",
  "cache-control": "no-store",
};

/**
 * Makes a page of plain HTML, for answers before Next renders.
 *
 * @param texts the paragraphs, as plain text
 */
export function standalonePage(status: number, title: string, texts: readonly string[]): Response {
  const html = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="data:,">
<title>${title}</title>
<h1>${title}</h1>
${texts.map((text) => `<p>${escaped(text)}</p>`).join("\n")}
</html>
`;
  return new Response(html, { status, headers });
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
