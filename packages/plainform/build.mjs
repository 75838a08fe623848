import { spawnSync } from "node:child_process";
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * Compiles the package to `dist`, file by file, so that "use client" and "server-only" stay where they are. Files of
 * modules that are no more are removed first.
 */
const root = dirname(fileURLToPath(import.meta.url));
const typescript = createRequire(import.meta.url).resolve("typescript/package.json");
const dist = join(root, "dist");
rmSync(dist, { recursive: true, force: true });
const { status } = spawnSync(
  process.execPath,
  [join(dirname(typescript), "bin", "tsc"), "-p", root],
  { stdio: "inherit" },
);
if (status !== 0) process.exit(status ?? 1);
// The compiler leaves these in declarations, where an application's own compiler may refuse them.
for (const file of readdirSync(dist, { recursive: true, encoding: "utf8" })) {
  if (!file.endsWith(".d.ts")) continue;
  const path = join(dist, file);
  const source = readFileSync(path, "utf8");
  writeFileSync(path, source.replace(/(["'])(\.{1,2}\/[^"']+)\.tsx?\1/g, "$1$2.js$1"));
}
// Errors name these pages by their place in node_modules.
cpSync(join(root, "../../docs/errors"), join(root, "docs/errors"), { recursive: true });
