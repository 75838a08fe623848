import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

const mayNot = [
  ["packages/plainform/src/core", "react"],
  ["packages/plainform/src/core", "react-dom/client"],
  ["packages/plainform/src/core", "next/headers"],
  ["packages/plainform/src/core", "node:crypto"],
  ["packages/plainform/src/core", "../http/problem.ts"],
  ["packages/plainform/src/core", "../next/submit.ts"],
  ["packages/plainform/src/core", "@/schemas/post.ts"],
  ["packages/plainform/src/core", "server-only"],
  ["packages/plainform/src/core", "#framework"],
  ["packages/plainform/src/core/decode", "../../http/problem.ts"],
  ["packages/plainform/src/http", "react"],
  ["packages/plainform/src/http", "next/navigation"],
  ["packages/plainform/src/http", "server-only"],
  ["packages/plainform/src/http", "../next/base-path.ts"],
  ["packages/plainform/src/http", "node:crypto"],
  ["packages/plainform/src/webhooks", "server-only"],
  ["packages/plainform/src/webhooks", "../next/handle-request.ts"],
  ["packages/plainform/src/next", "react"],
  ["packages/plainform/src/next", "@/proxy.ts"],
  ["packages/plainform/src/stores", "next/headers"],
  ["packages/plainform/src/stores", "../http/idempotency.ts"],
  ["packages/plainform/src/stores", "@/data/database.ts"],
  ["packages/plainform/src/react", "zod"],
  ["packages/plainform/src/react", "next/navigation"],
  ["packages/plainform/src/react", "../http/csrf.ts"],
  ["packages/plainform/src/react/optimistic", "../../next/base-path.ts"],
  ["packages/plainform/src/react", "@/components/form.tsx"],
  ["components", "@/data/posts.ts"],
  ["components", "../data/posts.ts"],
  ["components", "zod"],
  ["schemas", "@/data/posts.ts"],
  ["data", "../actions/posts.ts"],
  ["data", "@/app/layout.tsx"],
  ["actions", "@/components/form.tsx"],
  ["actions", "@/proxy.ts"],
  ["app", "@/stories/contrast.ts"],
  ["states", "@/schemas/post.ts"],
  ["components", "@/states/manifest.ts"],
  ["components", "../packages/plainform/src/react/form.tsx"],
  ["app", "@/packages/plainform/src/core/path.ts"],
  ["data", "@/packages/plainform/src/core/errors.ts"],
  ["actions", "../packages/plainform/src/next/submit.ts"],
  ["schemas", "@/packages/plainform/src/index.ts"],
] as const;
const may = [
  ["packages/plainform/src/core", "./errors.ts"],
  ["packages/plainform/src/http", "../core/errors.ts"],
  ["packages/plainform/src/stores", "../core/errors.ts"],
  ["packages/plainform/src/stores", "kysely"],
  ["packages/plainform/src/next", "../http/csrf.ts"],
  ["packages/plainform/src/next", "next/headers"],
  ["packages/plainform/src/webhooks", "../http/http-error.ts"],
  ["packages/plainform/src/react", "react"],
  ["packages/plainform/src/react", "#framework"],
  ["packages/plainform/src/react", "../core/form-state.ts"],
  ["components", "plainform/react"],
  ["schemas", "plainform"],
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
    process.execPath,
    [
      resolve("node_modules/@biomejs/biome/bin/biome"),
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
