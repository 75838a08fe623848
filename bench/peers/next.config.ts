import type { NextConfig } from "next";

/** Whose form the pages show. Each has a build of its own: what one imports is no part of another's chunks. */
const peer = process.env.PEER ?? "by-hand";

const config: NextConfig = {
  distDir: `.next/${peer}`,
  poweredByHeader: false,
  typescript: { ignoreBuildErrors: true },
  turbopack: {
    root: new URL("..", import.meta.url).pathname,
    resolveAlias: { "@/*": "./*", "@peer/*": `./forms/${peer}/*` },
  },
};

export default config;
