import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterAll, describe, expect, test } from "vitest";

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

describe.each([
  { readme: "packages/plainform/README.md", alias: ["./*"] },
  // The examples for this repository use its components.
  { readme: "README.md", alias: ["./*", resolve("*")] },
])("$readme", ({ readme, alias }) => {
  const examples = Array.from(
    readFileSync(readme, "utf8").matchAll(/^```m?tsx?\n([\s\S]*?)^```$/gm),
    ([, code = ""]) => ({ path: /^\/\/ (\S+\.m?tsx?)(?=$|:)/m.exec(code)?.[1] ?? "", code }),
  );

  test("names the file of each example in its first line, and none twice", () => {
    const paths = examples.map(({ path, code }) => code.startsWith(`// ${path}`) && path);
    expect(paths).not.toContain(false);
    expect(paths).not.toContain("");
    expect(paths).toEqual([...new Set(paths)]);
  });

  test("has examples that compile together, with the imports that they show", () => {
    expect(examples.length).toBeGreaterThan(3);
    const root = mkdtempSync(join(tmpdir(), "plainform-readme-"));
    folders.push(root);
    for (const { path, code } of examples) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), code);
    }
    symlinkSync(resolve("node_modules"), join(root, "node_modules"), "junction");
    const { compilerOptions } = JSON.parse(readFileSync("tsconfig.json", "utf8"));
    const own = { paths: { "@/*": alias }, incremental: false, tsBuildInfoFile: undefined };
    writeFileSync(join(root, "next-env.d.ts"), '/// <reference types="next" />\n');
    writeFileSync(
      join(root, "tsconfig.json"),
      JSON.stringify({
        compilerOptions: { ...compilerOptions, ...own },
        include: ["**/*"],
      }),
    );
    const { resolve: find } = createRequire(import.meta.url);
    const tsc = join(dirname(find("typescript/package.json")), "bin", "tsc");
    let errors = "";
    try {
      execFileSync(process.execPath, [tsc, "-p", root], { encoding: "utf8" });
    } catch (error) {
      errors = (error as { stdout: string }).stdout;
    }
    expect(errors).toBe("");
  });
});
