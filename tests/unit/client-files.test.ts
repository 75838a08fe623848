import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path/posix";
import { expect, test } from "vitest";

/** What a file imports when it is loaded: neither types nor what it imports later on. */
function importsOf(source: string): string[] {
  const statements = source.matchAll(
    /^(?:import|export)\s+(?!type\b)(?:([^;"']*?)\sfrom\s+)?["']([^"']+)["']/gm,
  );
  return [...statements].flatMap(([, names = "", specifier = ""]) => {
    const listed = /^\{(.*)\}$/s.exec(names.trim())?.[1]?.split(",") ?? [];
    const isTypes = listed.length > 0 && listed.every((name) => /^\s*(?:type\s|$)/.test(name));
    return isTypes ? [] : [specifier];
  });
}

function fileOf(specifier: string, from: string): string | undefined {
  if (specifier.startsWith("@/")) return specifier.slice(2);
  const [, entry] = /^plainform(?:\/(.+))?$/.exec(specifier) ?? [];
  if (specifier.startsWith("plainform")) return `packages/plainform/src/${entry ?? "index"}.ts`;
  return specifier.startsWith(".") ? join(dirname(from), specifier) : undefined;
}

/** The way from a file that the browser loads to a package, through what it imports. */
function wayTo(name: string, file: string, seen = new Set<string>()): string[] | undefined {
  if (seen.has(file) || !existsSync(file)) return undefined;
  seen.add(file);
  const source = readFileSync(file, "utf8");
  // What it imports of the server stays there.
  if (source.startsWith('"use server"')) return undefined;
  for (const specifier of importsOf(source)) {
    if (specifier === name || specifier.startsWith(`${name}/`)) return [file, specifier];
    const next = fileOf(specifier, file);
    const way = next && wayTo(name, next, seen);
    if (way) return [file, ...way];
  }
  return undefined;
}

const clientFiles = globSync("{app,components,packages/plainform/src/react}/**/*.{ts,tsx}")
  .map((file) => file.replaceAll("\\", "/"))
  .filter(
    // A form that has a schema loads this one by `import()` when a person begins to use it.
    (file) =>
      file !== "packages/plainform/src/react/react-hook-form/adapter.tsx" &&
      readFileSync(file, "utf8").startsWith('"use client"'),
  );

test("there are files that the browser loads", () => {
  expect(clientFiles.length).toBeGreaterThan(40);
});

test.each(["zod", "react-hook-form", "@hookform/resolvers"])(
  "none of them brings %s along",
  (name) => {
    const ways = clientFiles.flatMap((file) => wayTo(name, file)?.join(" → ") ?? []);
    expect(ways).toEqual([]);
  },
);

test("the ways are found where there are some", () => {
  expect(wayTo("zod", "schemas/post.ts")?.at(-1)).toBe("zod");
  expect(wayTo("zod", "packages/plainform/src/core/fields-of.ts")?.at(-1)).toBe("zod");
  expect(
    wayTo("react-hook-form", "packages/plainform/src/react/react-hook-form/adapter.tsx"),
  ).toBeDefined();
});
