import type { NextConfig } from "next";
import { maxBodyBytes } from "./limits.ts";

const config: NextConfig = {
  poweredByHeader: false,
  // `npm run check` has the types of the whole project checked; a mistake in a test is no reason not to start.
  typescript: { ignoreBuildErrors: true },
  // A POST without JavaScript to a partly static page comes back blank (docs/decisions/0003-dynamic-pages.md).
  cacheComponents: false,
  experimental: {
    serverActions: { bodySizeLimit: maxBodyBytes },
    // proxy.ts refuses what is larger; without this, Next would cut bodies off at 10 MB without a word.
    proxyClientMaxBodySize: maxBodyBytes,
  },
};

export default config;
