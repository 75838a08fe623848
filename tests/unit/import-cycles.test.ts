import { globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path/posix";
import { describe, expect, test } from "vitest";

type Imports = ReadonlyMap<string, readonly string[]>;

/** What a source imports from files beside it: values, types, and what it imports later with `import()`. */
function importsOf(file: string, source: string): string[] {
  const specifiers = source.matchAll(/\b(?:from|import)\s*\(?\s*["'](\.[^"']+)["']/g);
  return Array.from(specifiers, ([, specifier = ""]) => join(dirname(file), specifier));
}

/** The groups of files of which each one imports, by way of the others, itself. */
function cyclesIn(imports: Imports): string[][] {
  const reachable = (from: string): ReadonlySet<string> => {
    const seen = new Set<string>();
    const next = [...(imports.get(from) ?? [])];
    for (let file = next.pop(); file !== undefined; file = next.pop()) {
      if (seen.has(file)) continue;
      seen.add(file);
      next.push(...(imports.get(file) ?? []));
    }
    return seen;
  };
  const reached = new Map(Array.from(imports.keys(), (file) => [file, reachable(file)]));
  const inCycle = Array.from(imports.keys()).filter((file) => reached.get(file)?.has(file));
  const groups = new Set<string>();
  for (const file of inCycle) {
    const group = inCycle.filter(
      (other) => reached.get(file)?.has(other) && reached.get(other)?.has(file),
    );
    groups.add(group.join(" "));
  }
  return Array.from(groups, (group) => group.split(" "));
}

const layers = ["core", "http", "next", "react", "stores", "testing", "webhooks"];
const files = globSync(`packages/plainform/src/{${layers.join(",")}}/**/*.{ts,tsx}`).map((file) =>
  file.replaceAll("\\", "/"),
);
const imports: Imports = new Map(
  files.map((file) => [file, importsOf(file, readFileSync(file, "utf8"))]),
);

test.each(layers)("no files of the layer %s import each other in a circle", (layer) => {
  const ofLayer = files.filter((file) => file.includes(`/${layer}/`));
  expect(ofLayer).not.toEqual([]);
  expect(cyclesIn(imports).filter((cycle) => cycle.some((file) => ofLayer.includes(file)))).toEqual(
    [],
  );
});

describe("the search for circles", () => {
  test("finds a file that imports itself by way of another one", () => {
    const circle = new Map([
      ["a.ts", ["b.ts"]],
      ["b.ts", ["c.ts"]],
      ["c.ts", ["b.ts"]],
    ]);
    expect(cyclesIn(circle)).toEqual([["b.ts", "c.ts"]]);
  });

  test("sees types, names on several lines, exports and late imports", () => {
    const source = `import type { A } from "./a.ts";
import {
  b,
} from "../b.ts";
export { c } from "./c.ts";
import "./d.ts";
const later = () => import("./e.ts");`;
    expect(importsOf("kit/here/file.ts", source)).toEqual([
      "kit/here/a.ts",
      "kit/b.ts",
      "kit/here/c.ts",
      "kit/here/d.ts",
      "kit/here/e.ts",
    ]);
  });
});
