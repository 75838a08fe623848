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
compile("tsconfig.json");
// An application's `next.config.ts` without ES modules requires the package, and Node requires ES modules only from
// version 20.19 and 22.12 on.
compile("tsconfig.commonjs.json");
writeFileSync(join(dist, "commonjs", "package.json"), '{ "type": "commonjs" }\n');
for (const file of readdirSync(dist, { recursive: true, encoding: "utf8" })) {
  const path = join(dist, file);
  if (file.endsWith(".d.ts")) {
    // The compiler leaves these in declarations, where an application's own compiler may refuse them.
    rewrite(path, /(["'])(\.{1,2}\/[^"']+)\.tsx?\1/g, "$1$2.js$1");
  } else if (file.endsWith(".js") && !file.startsWith("commonjs")) {
    // Bundlers get Next's modules by the names that Next documents, and Node by the names of their files: Next's package
    // has no "exports". The "imports" of package.json tell them apart.
    rewrite(path, /from "next\/([a-z]+)"/g, 'from "#next/$1"');
    if (file === join("next", "next-framework.js"))
      rewrite(path, /"#next\/navigation"/, '"#next/navigation-on-server"');
  }
}
// The cache handler is a module of its own, which Next imports.
rewrite(
  join(dist, "commonjs/next/config/cache-handler-path.js"),
  /const \{ url \} = import\.meta;[\s\S]*?return [^;]*;/,
  'return require("node:path").join(__dirname, "../../../next/config/cache-handler.js");',
);
// Errors, docstrings and the README name these pages by their place in node_modules.
rmSync(join(root, "docs"), { recursive: true, force: true });
for (const page of ["errors", "cache-components.md", "stores.md", "translating.md"])
  cpSync(join(root, "../../docs", page), join(root, "docs", page), { recursive: true });

/** @param {string} config */
function compile(config) {
  const words = [join(dirname(typescript), "bin", "tsc"), "-p", join(root, config)];
  const { status } = spawnSync(process.execPath, words, { stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
}

/** @param {string} path @param {RegExp} pattern @param {string} replacement */
function rewrite(path, pattern, replacement) {
  writeFileSync(path, readFileSync(path, "utf8").replace(pattern, replacement));
}
