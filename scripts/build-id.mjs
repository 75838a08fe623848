import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** All that a build is made from. */
const sources = [
  "actions",
  "app",
  "components",
  "data",
  "lib",
  "schemas",
  "limits.ts",
  "next.config.ts",
  "package-lock.json",
  "postcss.config.mjs",
  "proxy.ts",
  "tailwind.config.ts",
  "tsconfig.json",
];

/** A hash of everything that a build is made from. */
export function fingerprint() {
  const hash = createHash("sha256");
  for (const source of sources.flatMap(files)) {
    hash.update(`${source}\0`);
    hash.update(readFileSync(source));
  }
  return hash.digest("hex");
}

/** @param {string} path @returns {string[]} */
function files(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => files(join(path, name)));
}
