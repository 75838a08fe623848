import type { NextConfig } from "next";
import { withPlainform } from "plainform/next/config";
import { basePath, folder, isCompiled, isLab, isStrict } from "./scripts/builds.mjs";

const config: NextConfig = {
  distDir: folder,
  basePath,
  trailingSlash: process.env.TRAILING_SLASH === "1",
  reactCompiler: isCompiled,
  pageExtensions: isLab ? ["lab.tsx", "lab.ts", "tsx", "ts"] : ["tsx", "ts"],
  poweredByHeader: false,
  // `npm run check` checks the types of the whole project. A type error in a test must not stop a build.
  // Next adds the folder of a build's types to its tsconfig, which is a source of every build. A build with a folder of
  // its own therefore needs a tsconfig of its own, or it would make the other builds outdated.
  typescript: {
    ignoreBuildErrors: true,
    tsconfigPath: isLab ? "tsconfig.lab.json" : basePath ? "tsconfig.below.json" : "tsconfig.json",
  },
  headers: async () => [
    {
      source: "/:path*",
      headers: [
        { key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
        { key: "X-Content-Type-Options", value: "nosniff" },
      ],
    },
  ],
  // A POST without JavaScript to a partly static page comes back blank (docs/decisions/0003-dynamic-pages.md).
  cacheComponents: false,
  experimental: {
    turbopackRustReactCompiler: isCompiled,
    ...(isStrict && { allowDevelopmentBuild: true }),
  },
};

export default withPlainform(config, { maxBodyBytes: 8 * 1024 * 1024 });
