import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** What no build is made from. All else may be. */
const others =
  /^(\.git|\.ci|\.data|\.next(-[a-z-]+)?|\.storybook.*|bench|docs|node_modules|playwright-report|screenshots|stories|test-results|tests|.*\.(md|log|tsbuildinfo)|LICENSE|next-env\.d\.ts|knip\.json|biome\.json|(vitest|playwright)\.config\.ts)$/;

/**
 * A hash of everything that a build is made from.
 *
 * @param {string[]} [roots] files and folders; all of the application's, where it isn't given
 */
export function fingerprint(roots = readdirSync(".").filter((name) => !others.test(name))) {
  const hash = createHash("sha256");
  for (const source of roots.toSorted().flatMap(files)) {
    hash.update(`${source}\0`);
    hash.update(readFileSync(source));
  }
  return hash.digest("hex");
}

/** The files of a folder, without those that a build of the package makes. @param {string} path @returns {string[]} */
function files(path) {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .filter((name) => name !== "dist" && name !== "node_modules")
    .sort()
    .flatMap((name) => files(join(path, name)));
}
