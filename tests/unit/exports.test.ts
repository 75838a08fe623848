import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { buildPackageIfNeeded } from "../../scripts/build-package.mjs";

const folder = "packages/plainform";
const { exports } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as {
  exports: Record<string, string | { types: string }>;
};

/** The file and the name of each export of an entry, as its declarations say them. */
function exportsOf(file: string): [name: string, file: string][] {
  const source = readFileSync(file, "utf8");
  const own = Array.from(source.matchAll(/^export declare (?:function|const|class) (\w+)/gm));
  const passedOn = Array.from(source.matchAll(/^export (?:type )?\{([^}]*)\} from "([^"]+)";/gm));
  return [
    ...own.map(([, name = ""]): [string, string] => [name, file]),
    ...passedOn.flatMap(([, names = "", from = ""]) =>
      names
        .split(",")
        .map((name) => name.trim().replace(/^type /, ""))
        .filter((name) => name !== "")
        .map((name): [string, string] => [name, declarationsAt(from, file)]),
    ),
  ];
}

function declarationsAt(specifier: string, from: string): string {
  if (specifier === "#framework") return join(folder, "dist/next/client-framework.d.ts");
  return join(dirname(from), specifier.replace(/\.js$/, ".d.ts"));
}

/** A declaration without its comments, from its first word to the brace or the semicolon that ends it. */
function declarationOf(name: string, file: string): string {
  const source = readFileSync(file, "utf8").replaceAll(/\/\*\*[\s\S]*?\*\/\s*/g, "");
  const start = source.search(
    new RegExp(
      `^(?:export )?(?:declare )?(?:abstract )?(?:function|const|class|interface|type) ${name}\\b`,
      "m",
    ),
  );
  if (start < 0) return passedOnBy(name, file);
  let depth = 0;
  for (let at = start; at < source.length; at += 1) {
    const sign = source[at];
    if (sign === "{" || sign === "(" || sign === "[") depth += 1;
    if (sign === "}" || sign === ")" || sign === "]") depth -= 1;
    const isEnd =
      depth === 0 && (sign === ";" || (sign === "}" && /[\r\n]/.test(source[at + 1] ?? "\n")));
    if (isEnd) return source.slice(start, at + 1).replaceAll(/\s+/g, " ");
  }
  throw new Error(`${file} has no end of ${name}`);
}

function passedOnBy(name: string, file: string): string {
  const found = exportsOf(file).find(([exported]) => exported === name);
  if (!found) throw new Error(`${file} has no ${name}`);
  return declarationOf(...found);
}

test("each entry exports what it did, with the same signatures: a change here is one of what adopters have", () => {
  buildPackageIfNeeded();
  const entries = Object.entries(exports).flatMap(([entry, targets]) =>
    typeof targets === "string" ? [] : [[entry, targets.types] as const],
  );
  expect(entries.length).toBeGreaterThan(10);
  const signatures = entries.map(([entry, types]) => [
    entry.replace(/^\./, "plainform"),
    Object.fromEntries(
      exportsOf(join(folder, types))
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, file]) => [name, declarationOf(name, file)]),
    ),
  ]);
  for (const [entry, found] of signatures)
    expect(Object.keys(found ?? {}), String(entry)).not.toEqual([]);
  expect(Object.fromEntries(signatures)).toMatchSnapshot();
});
