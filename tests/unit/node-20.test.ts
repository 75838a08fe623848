import { spawnSync } from "node:child_process";
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

/** Node 20.9 is the oldest that the kit runs on. These came later, and the options of the compiler have no types for them. */
const unknownToTypes = [
  "Promise.withResolvers();",
  "Promise.try(() => 1);",
  'RegExp.escape(".");',
  "Object.groupBy([1], () => 1);",
  "Map.groupBy([1], () => 1);",
  "Array.fromAsync([1]);",
  "new Set([1]).isSubsetOf(new Set());",
  "new Set([1]).union(new Set());",
  "new Map().values().some(() => true);",
  "new Map().entries().map(() => true);",
  "Iterator.from([1]);",
  "Error.isError(1);",
  "Math.sumPrecise([1]);",
  "new Uint8Array().toBase64();",
];

/** Node 20.9 lacks these as well, but the types of the DOM and of Node have them. */
const unknownToNode = {
  "URL.parse": /\bURL\.parse\(/,
  "crypto.hash": /\bimport \{[^}]*\bhash\b[^}]*\} from "node:crypto"|\bcrypto\.hash\(/,
  "crypto.randomUUIDv7": /\brandomUUIDv7\b/,
  "Blob.bytes, Response.bytes": /\.bytes\(\)/,
  Float16Array: /\bFloat16Array\b/,
  "modifiers in a regular expression": /\(\?[ims]*-?[ims]+:/,
  "import attributes": /\bfrom "[^"]+" with \{/,
};

const examples: Record<keyof typeof unknownToNode, string> = {
  "URL.parse": "URL.parse(text)?.host",
  "crypto.hash": 'import { createHmac, hash } from "node:crypto";',
  "crypto.randomUUIDv7": "randomUUIDv7()",
  "Blob.bytes, Response.bytes": "await file.bytes()",
  Float16Array: "new Float16Array(1)",
  "modifiers in a regular expression": "/(?i:a)/",
  "import attributes": 'import data from "./data.json" with { type: "json" };',
};

const compiler = "node_modules/typescript/bin/tsc";
const files = globSync("packages/plainform/src/**/*.{ts,tsx}");

test("the type checker finds nothing in the kit that Node 20.9 lacks, and refuses what it lacks", () => {
  const folder = mkdtempSync("node_modules/.cache/node-20-");
  try {
    const samples = unknownToTypes.map((line) => `// @ts-expect-error\n${line}`);
    writeFileSync(join(folder, "samples.ts"), `export {};\n${samples.join("\n")}\n`);
    const include = [
      "samples.ts",
      "../../../packages/plainform/src/**/*.ts",
      "../../../packages/plainform/src/**/*.tsx",
    ];
    const compilerOptions = { noEmit: true, rootDir: "../../.." };
    const config = {
      extends: "../../../packages/plainform/tsconfig.json",
      compilerOptions,
      include,
    };
    writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(config));
    const { stdout, status } = spawnSync(process.execPath, [compiler, "-p", folder], {
      encoding: "utf8",
    });
    expect({ stdout, status }).toEqual({ stdout: "", status: 0 });
  } finally {
    rmSync(folder, { recursive: true });
  }
}, 120_000);

test.each(Object.entries(unknownToNode))("no file of the kit uses %s", (name, pattern) => {
  expect(examples[name as keyof typeof examples]).toMatch(pattern);
  expect(files.length).toBeGreaterThan(100);
  expect(files.filter((file) => pattern.test(readFileSync(file, "utf8")))).toEqual([]);
});
