import { AppRouterContext } from "next/dist/shared/lib/app-router-context.shared-runtime";
import { use, useEffect, useRef, useState } from "react";
import { renderToReadableStream } from "react-dom/server";

/**
 * Shows a story as the server sends it, in an `<iframe>` where no script runs. The frame has the page’s origin, so that
 * its height can be read.
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
  const heights = useRef<ResizeObserver>(undefined);
  // A story that is rendered to HTML isn’t part of this tree, and a list uses the router.
  const router = use(AppRouterContext);
  useEffect(() => {
    let isCurrent = true;
    const story = <AppRouterContext value={router}>{children}</AppRouterContext>;
    toHtml(story).then((body) => isCurrent && setHtml(body));
    return () => {
      isCurrent = false;
    };
  }, [children, router]);
  useEffect(() => () => heights.current?.disconnect(), []);
  if (html === undefined) return null;
  const theme = document.documentElement.dataset.theme;
  return (
    <iframe
      title="The server’s HTML of this story. No script runs in here."
      sandbox="allow-same-origin"
      srcDoc={`<!doctype html><html lang="${lang}" dir="${dir}"${theme ? ` data-theme="${theme}"` : ""}><head><base href="about:srcdoc"><title>Without JavaScript</title>${styles()}</head><body style="padding: 8px">${html}</body></html>`}
      className="block w-full border-0"
      onLoad={({ currentTarget: frame }) => {
        const page = frame.contentDocument?.documentElement;
        if (!page) return;
        heights.current?.disconnect();
        // A choice that reveals fields by CSS makes the page higher, which no script inside the frame can report.
        heights.current = new ResizeObserver(() => {
          frame.style.height = `${page.offsetHeight + 16}px`;
        });
        heights.current.observe(page);
      }}
    />
  );
}

/** Waits for suspended parts, as the server does, and removes scripts, because the frame would log an error for each. */
async function toHtml(story: React.ReactNode): Promise<string> {
  const stream = await renderToReadableStream(story);
  await stream.allReady;
  const html = await new Response(stream).text();
  return html.replaceAll(/<script\b.*?<\/script>/gs, "");
}

/** Returns the preview’s own styles, which are tags in development and a file in a build. */
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
