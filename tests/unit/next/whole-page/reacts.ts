import { createRequire, registerHooks } from "node:module";
import { dirname, join, sep } from "node:path";
import { PassThrough } from "node:stream";
import { fileURLToPath } from "node:url";
import type * as ReactModule from "react";
import type * as ServerModule from "react-dom/server";
import type * as StaticModule from "react-dom/static";

/** One of the Reacts that are installed. Next renders pages with a canary or an experimental one of its own. */
export interface InstalledReact {
  name: string;
  React: typeof ReactModule;
  server: typeof ServerModule;
  /** The same server on web streams, which Next uses. */
  webServer: typeof ServerModule;
  statics: typeof StaticModule;
  /** The folders of the packages `react` and `react-dom`. */
  folders: { react: string; dom: string };
}

const require = createRequire(import.meta.url);
const modules = dirname(dirname(require.resolve("react/package.json")));
const compiled = dirname(dirname(require.resolve("next/dist/compiled/react/package.json")));

/** Each React with the files that belong to it, of which none are those for Server Components. */
const families = [
  { name: "installed", react: join(modules, "react"), dom: join(modules, "react-dom") },
  { name: "of Next", react: join(compiled, "react"), dom: join(compiled, "react-dom") },
  {
    name: "of Next, experimental",
    react: join(compiled, "react-experimental"),
    dom: join(compiled, "react-dom-experimental"),
  },
];

registerHooks({
  resolve(specifier, context, next) {
    const parent = context.parentURL ? fileURLToPath(context.parentURL) : "";
    const family = families.find(({ dom }) => parent.startsWith(dom + sep));
    if (family && specifier === "react") return next(join(family.react, "index.js"), context);
    if (family && specifier === "react-dom") return next(join(family.dom, "index.js"), context);
    return next(specifier, context);
  },
});

export const reacts: InstalledReact[] = families.map(({ name, react, dom }) => {
  const React = require(join(react, "index.js")) as typeof ReactModule;
  return {
    name: `${name}, ${React.version}`,
    React,
    server: require(join(dom, "server.node.js")),
    webServer: require(join(dom, "server.edge.js")),
    statics: require(join(dom, "static.node.js")),
    folders: { react, dom },
  };
});

/** Boundaries of more bytes than this are sent late, although they are ready. */
const nothingIsLarge = { progressiveChunkSize: 1e9 };

/** Returns what React sends, in the pieces in which it sends it. */
export async function stream(
  { server }: InstalledReact,
  element: ReactModule.ReactNode,
  options: ServerModule.RenderToPipeableStreamOptions & { waitsForAll?: boolean } = {},
): Promise<string[]> {
  const { waitsForAll = false, ...rest } = options;
  const pieces: string[] = [];
  const sink = new PassThrough();
  sink.setEncoding("utf8");
  sink.on("data", (piece: string) => pieces.push(piece));
  const ended = new Promise((resolve, reject) => sink.on("end", resolve).on("error", reject));
  const { pipe } = server.renderToPipeableStream(element, {
    ...nothingIsLarge,
    onError: () => undefined,
    [waitsForAll ? "onAllReady" : "onShellReady"]: () => pipe(sink),
    onShellError: (error) => sink.destroy(error as Error),
    ...rest,
  });
  await ended;
  return pieces;
}

/** {@link stream} by web streams. */
export async function streamOnWeb(
  { webServer }: InstalledReact,
  element: ReactModule.ReactNode,
): Promise<string> {
  const found = await webServer.renderToReadableStream(element, {
    ...nothingIsLarge,
    onError: () => undefined,
  });
  return new Response(found).text();
}

/** Returns a static shell and what is sent behind it for a request, as under Cache Components. */
export async function streamFromShell(
  { statics, webServer }: InstalledReact,
  element: ReactModule.ReactNode,
): Promise<string> {
  const aborter = new AbortController();
  setImmediate(() => setImmediate(() => aborter.abort("postponed")));
  const { prelude, postponed } = await statics.prerender(element, {
    signal: aborter.signal,
    onError: () => undefined,
    ...nothingIsLarge,
  });
  const shell = await new Response(prelude as ReadableStream).text();
  if (postponed === null) return shell;
  const resume = (webServer as { resume?: typeof import("react-dom/server").resume }).resume;
  if (!resume) throw new Error("This React cannot resume");
  const rest = await resume(element, JSON.parse(JSON.stringify(postponed)), {
    onError: () => undefined,
  });
  // Next takes the ends of the elements off the shell.
  return shell.replace("</body></html>", "") + (await new Response(rest).text());
}
