import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** What no build is made from. All else may be. */
const others =
  /^(\.git|\.ci|\.data|\.next(-[a-z-]+)?|\.storybook.*|bench|docs|node_modules|playwright-report|screenshots|stories|test-results|tests|.*\.(md|log|tsbuildinfo)|LICENSE|next-env\.d\.ts|knip\.json|biome\.json|(vitest|playwright)\.config\.ts)$/;

/** A hash of everything that a build is made from. */
export function fingerprint() {
  const hash = createHash("sha256");
  const names = readdirSync(".").filter((name) => !others.test(name));
  for (const source of names.sort().flatMap(files)) {
    hash.update(`${source}\0`);
    hash.update(readFileSync(source));
  }
  return hash.digest("hex");
}

/** @param {string} path @returns {string[]} */
function files(path) {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => files(join(path, name)));
}
