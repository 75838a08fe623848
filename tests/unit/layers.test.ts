import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

const mayNot = [
  ["lib/core", "react"],
  ["lib/core", "react-dom/client"],
  ["lib/core", "next/headers"],
  ["lib/core", "node:crypto"],
  ["lib/core", "../http/problem.ts"],
  ["lib/core", "../next/submit.ts"],
  ["lib/core", "@/schemas/post.ts"],
  ["lib/http", "react"],
  ["lib/next", "@/proxy.ts"],
  ["lib/stores", "next/headers"],
  ["lib/stores", "../http/idempotency.ts"],
  ["lib/stores", "@/data/database.ts"],
  ["lib/react", "zod"],
  ["lib/react", "@/components/form.tsx"],
  ["components", "@/data/posts.ts"],
  ["components", "../data/posts.ts"],
  ["components", "@/limits.ts"],
  ["components", "zod"],
  ["schemas", "@/data/posts.ts"],
  ["data", "../actions/posts.ts"],
  ["data", "@/app/layout.tsx"],
  ["actions", "@/components/form.tsx"],
  ["actions", "@/proxy.ts"],
  ["app", "@/stories/contrast.ts"],
  ["states", "@/schemas/post.ts"],
  ["components", "@/states/manifest.ts"],
] as const;
const may = [
  ["lib/core", "./errors.ts"],
  ["lib/http", "../core/errors.ts"],
  ["lib/stores", "../core/errors.ts"],
  ["lib/stores", "kysely"],
  ["lib/react", "react"],
  ["lib/react", "../core/form-state.ts"],
  ["components", "@/lib/core/form-state.ts"],
  ["schemas", "@/lib/core/fields-of.ts"],
  ["data", "@/schemas/post.ts"],
  ["actions", "@/data/posts.ts"],
  ["app", "@/actions/posts.ts"],
  ["app", "@/states/manifest.ts"],
  ["states", "@/components/form.tsx"],
] as const;

const folder = mkdtempSync(join(tmpdir(), "plainform-layers-"));
const fileOf = (layer: string, specifier: string) =>
  `${layer}/${specifier.replaceAll(/\W+/g, "-")}.ts`;
let refused = "";

beforeAll(() => {
  copyFileSync("biome.json", join(folder, "biome.json"));
  for (const [layer, specifier] of [...mayNot, ...may]) {
    const file = join(folder, fileOf(layer, specifier));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `import { x } from "${specifier}";\n\nx();\n`);
  }
  const { stdout, stderr } = spawnSync(
    resolve("node_modules/.bin/biome"),
    [
      "lint",
      "--vcs-enabled=false",
      "--only=style/noRestrictedImports",
      "--colors=off",
      "--max-diagnostics=200",
      ".",
    ],
    { cwd: folder, encoding: "utf8" },
  );
  refused = stdout + stderr;
});
afterAll(() => rmSync(folder, { recursive: true }));

const told = (layer: string, specifier: string) =>
  `${fileOf(layer, specifier)}:1:19 lint/style/noRestrictedImports`;

test.each(mayNot)("%s may not import %s", (layer, specifier) => {
  expect(refused).toContain(told(layer, specifier));
});

test.each(may)("%s may import %s", (layer, specifier) => {
  expect(refused).not.toContain(told(layer, specifier));
});
