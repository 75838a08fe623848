import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** The files that no build is made from. Any other file may be part of one. */
const others =
  /^(\.git|\.ci|\.data|\.next(-[a-z-]+)?|\.storybook.*|bench|docs|node_modules|playwright-report|screenshots|stories|test-results|tests|.*\.(md|log|tsbuildinfo)|LICENSE|next-env\.d\.ts|knip\.json|biome\.json|(vitest|playwright)\.config\.ts)$/;

/**
 * Returns a hash of all files that a build is made from.
 *
 * @param {string[]} [roots] files and folders; by default all of the application’s
 */
export function fingerprint(roots = readdirSync(".").filter((name) => !others.test(name))) {
  const hash = createHash("sha256");
  for (const source of roots.toSorted().flatMap(files)) {
    hash.update(`${source}\0`);
    hash.update(readFileSync(source));
  }
  return hash.digest("hex");
}

/** Returns the files of a folder, without those that a build of the package makes. @param {string} path @returns {string[]} */
function files(path) {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .filter((name) => !/^(dist|docs|node_modules)$/.test(name))
    .sort()
    .flatMap((name) => files(join(path, name)));
}
