import { useEffect, useState } from "react";
import { renderToReadableStream } from "react-dom/server";

/**
 * A story as the server sends it, in a frame where no script runs. Renders an `<iframe>`; it shares the origin so that
 * its height can be read, and lets no script in.
 */
export function WithoutScripts({
  lang,
  dir,
  children,
}: {
  lang: string;
  dir: string;
  children: React.ReactNode;
}) {
  const [html, setHtml] = useState<string>();
  useEffect(() => {
    let isCurrent = true;
    toHtml(children).then((body) => isCurrent && setHtml(body));
    return () => {
      isCurrent = false;
    };
  }, [children]);
  if (html === undefined) return null;
  const theme = document.documentElement.dataset.theme;
  return (
    <iframe
      title="The server’s HTML of this story. No script runs in here."
      sandbox="allow-same-origin"
      srcDoc={`<!doctype html><html lang="${lang}" dir="${dir}"${theme ? ` data-theme="${theme}"` : ""}><head><base href="about:srcdoc"><title>Without JavaScript</title>${styles()}</head><body style="padding: 8px">${html}</body></html>`}
      className="block w-full border-0"
      onLoad={({ currentTarget }) => {
        const height = currentTarget.contentDocument?.documentElement.scrollHeight ?? 600;
        currentTarget.style.height = `${height + 16}px`;
      }}
    />
  );
}

/** Waits for what the server would wait for, too. */
async function toHtml(story: React.ReactNode): Promise<string> {
  const stream = await renderToReadableStream(story);
  await stream.allReady;
  return new Response(stream).text();
}

/** The preview's own: a tag each in development, a file in a build. */
function styles(): string {
  const all = document.querySelectorAll<HTMLLinkElement | HTMLStyleElement>(
    "style, link[rel=stylesheet]",
  );
  return Array.from(all, (element) =>
    element instanceof HTMLLinkElement
      ? `<link rel="stylesheet" href="${element.href}">`
      : `<style>${element.textContent}</style>`,
  ).join("");
}
