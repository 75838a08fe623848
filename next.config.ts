import type { NextConfig } from "next";
import { maxBodyBytes } from "./limits.ts";

/** With LAB=1 a build of its own, with pages for tests and benchmarks (`page.lab.tsx`) beside the application's. */
const lab = process.env.LAB === "1";

/** The lab's build goes through React Compiler, as an adopter's may. `COMPILER=0` makes one without, to be measured. */
const compiled = lab && process.env.COMPILER !== "0";

const config: NextConfig = {
  distDir: lab ? (compiled ? ".next-lab" : ".next-lab-plain") : ".next",
  reactCompiler: compiled,
  pageExtensions: lab ? ["lab.tsx", "lab.ts", "tsx", "ts"] : ["tsx", "ts"],
  poweredByHeader: false,
  // `npm run check` has the types of the whole project checked; a mistake in a test is no reason not to start.
  // Next adds the folder of a build's types to its tsconfig: the lab's must not get into the application's.
  typescript: {
    ignoreBuildErrors: true,
    tsconfigPath: lab ? "tsconfig.lab.json" : "tsconfig.json",
  },
  // A POST without JavaScript to a partly static page comes back blank (docs/decisions/0003-dynamic-pages.md).
  cacheComponents: false,
  experimental: {
    turbopackRustReactCompiler: compiled,
    serverActions: { bodySizeLimit: maxBodyBytes },
    // proxy.ts refuses what is larger; without this, Next would cut bodies off at 10 MB without a word.
    proxyClientMaxBodySize: maxBodyBytes,
  },
};

export default config;
