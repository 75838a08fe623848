import { fileURLToPath } from "node:url";

/**
 * Returns the path of the cache handler under which Next renders the answer to a form as a whole page. Next loads the
 * file itself, and copies it into a standalone deployment. `build.mjs` writes this file anew for CommonJS, which has no
 * `import.meta`.
 */
export function cacheHandlerPath(): string {
  // biome-ignore lint/suspicious/noTsIgnore: TypeScript refuses it in the build for CommonJS alone.
  // @ts-ignore
  const { url } = import.meta;
  const name = `./cache-handler${url.endsWith(".ts") ? ".ts" : ".js"}`;
  return fileURLToPath(new URL(name, url));
}
