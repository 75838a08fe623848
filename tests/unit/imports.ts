import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** The folder of the kit's sources. */
export const kit = "packages/plainform/src";

/** All source files of a folder of the kit; of the whole kit without one. */
export function kitFiles(folder = ""): string[] {
  return globSync(`${join(kit, folder)}/**/*.{ts,tsx}`)
    .map(withSlashes)
    .toSorted();
}

/**
 * Everything that a file names as a module: what it imports, types included, what it imports later on (`import()`), and
 * what it hands on. A file is named by its path, a package by its name.
 */
function importsOf(file: string): string[] {
  // Comments show examples of imports.
  const source = readFileSync(file, "utf8").replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, "");
  const named = source.matchAll(
    /^(?:import|export)\s(?:[^;"']*?\sfrom\s)?\s*"([^"]+)"|\bimport\(\s*"([^"]+)"/gm,
  );
  return Array.from(named, ([, at = "", later = at]) =>
    later.startsWith(".") ? withSlashes(join(dirname(file), later)) : later,
  );
}

/** The way from a file to a module with a name that matches, through all that it imports; nothing where there is none. */
export function wayTo(name: RegExp, file: string, seen = new Set<string>()): string[] | undefined {
  if (seen.has(file) || !existsSync(file)) return undefined;
  seen.add(file);
  for (const next of importsOf(file)) {
    if (name.test(next)) return [file, next];
    const way = wayTo(name, next, seen);
    if (way) return [file, ...way];
  }
  return undefined;
}

function withSlashes(path: string): string {
  return path.replaceAll("\\", "/");
}
