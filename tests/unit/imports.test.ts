import { globSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { expect, test } from "vitest";

const kit = "packages/plainform/src";

/** What the files of each folder may import: other folders of the kit, and packages. */
const allowed: Record<string, { folders: string[]; packages: string[] }> = {
  core: { folders: [], packages: ["zod"] },
  http: { folders: ["core", "stores"], packages: ["zod", "zod-openapi", "node:crypto"] },
  react: {
    folders: ["core"],
    packages: ["#framework", "react", "react-dom", "react-hook-form", "@hookform/resolvers", "zod"],
  },
  stores: { folders: ["core"], packages: ["kysely", "node:*"] },
  testing: { folders: ["core", "stores"], packages: [] },
  webhooks: {
    folders: ["core", "http"],
    packages: ["zod", "@octokit/webhooks-methods", "standardwebhooks", "stripe"],
  },
  next: {
    folders: ["core", "http", "react"],
    packages: ["next", "node:*", "server-only"],
  },
};

/** Everything that a file names in an import or an export, types and what it loads later included. */
function specifiersIn(text: string): string[] {
  // An example in a comment imports nothing.
  const source = text.replaceAll(/^\s*\*.*$/gm, "");
  const named = source.matchAll(/^(?:import|export)\s(?:[^;"']*?\sfrom\s)?["']([^"']+)["']/gm);
  const loaded = source.matchAll(/\bimport\(\s*["']([\w@#./:-]+)["']/g);
  return [...named, ...loaded].map(([, specifier = ""]) => specifier);
}

/** The folder of the kit in which a file is, at any depth. */
const folderOf = (file: string) => relative(kit, file).split(/[\\/]/)[0] ?? "";

function isAllowed(file: string, specifier: string): boolean {
  const own = folderOf(file);
  const { folders = [], packages = [] } = allowed[own] ?? {};
  if (specifier.startsWith(".")) {
    const folder = folderOf(join(dirname(file), specifier));
    return folder === own || folders.includes(folder);
  }
  return packages.some((name) =>
    name === "node:*"
      ? specifier.startsWith("node:")
      : specifier === name || specifier.startsWith(`${name}/`),
  );
}

const files = globSync(`${kit}/*/**/*.{ts,tsx}`).map((file) => file.replaceAll("\\", "/"));
const imports = files.map((file) => ({
  file,
  specifiers: specifiersIn(readFileSync(file, "utf8")),
}));

test.each(Object.keys(allowed))("%s imports only what it may", (folder) => {
  const own = imports.filter(({ file }) => file.startsWith(`${kit}/${folder}/`));
  expect(own.flatMap(({ specifiers }) => specifiers)).not.toEqual([]);
  const wrong = own.flatMap(({ file, specifiers }) =>
    specifiers
      .filter((specifier) => !isAllowed(file, specifier))
      .map((specifier) => `${file} imports ${specifier}`),
  );
  expect(wrong).toEqual([]);
});

test("every file of the kit is in a folder of which this test knows what it may import", () => {
  const folders = new Set(files.map((file) => folderOf(file)));
  expect(folders).toEqual(new Set(Object.keys(allowed)));
});

test("an import that is not allowed is found, however it is written", () => {
  const source = `import "server-only";
import type { A } from "next";
import {
  b,
} from "../next/b.ts";
export { c } from "node:fs";
/**
 * @example import("zod")
 */
const d = await import("react");
`;
  const specifiers = ["server-only", "next", "../next/b.ts", "node:fs", "react"];
  expect(specifiersIn(source)).toEqual(specifiers);
  for (const specifier of specifiers) expect(isAllowed(`${kit}/core/a.ts`, specifier)).toBe(false);
  expect(isAllowed(`${kit}/core/decode/a.ts`, "../errors.ts")).toBe(true);
  expect(isAllowed(`${kit}/core/decode/a.ts`, "../../http/csrf.ts")).toBe(false);
  expect(isAllowed(`${kit}/http/a.ts`, "../core/errors.ts")).toBe(true);
  expect(isAllowed(`${kit}/react/a.ts`, "react-router")).toBe(false);
});
