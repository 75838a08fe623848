import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { install } from "./npm.ts";

const { peerDependencies } = JSON.parse(
  readFileSync("packages/plainform/package.json", "utf8"),
) as { peerDependencies: Record<string, string> };

const folder = mkdtempSync(join(tmpdir(), "plainform-entries-"));
/** The versions of this project, so that the installation finds them in npm's cache. */
const installed = (name: string): string =>
  JSON.parse(readFileSync(`node_modules/${name}/package.json`, "utf8")).version;

beforeAll(() => {
  const settings = { private: true, type: "module", allowScripts: { node: true } };
  writeFileSync(join(folder, "package.json"), JSON.stringify(settings));
  const peers = Object.keys(peerDependencies).map((name) => `${name}@${installed(name)}`);
  install([inject("tarball"), ...peers], folder);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("each entry has types, and nothing that publint finds is wrong with the package", async () => {
  const { publint } = await import("publint");
  const { formatMessage } = await import("publint/utils");
  const pkgDir = join(folder, "node_modules", "plainform");
  const { messages, pkg } = await publint({ pkgDir, level: "suggestion", strict: true });
  expect(messages.map((message) => formatMessage(message, pkg))).toEqual([]);
});

test("the types of each entry are found and fit what it exports", async () => {
  const { checkPackage, createPackageFromTarballData } = await import("@arethetypeswrong/core");
  const checked = await checkPackage(createPackageFromTarballData(readFileSync(inject("tarball"))));
  if (!checked.types) throw new Error("The package has no types");
  // A package of ES modules alone isn't for `require`, nor for the resolution of Node 10.
  const isOfModules = (problem: object) =>
    !("resolutionKind" in problem) || /esm|bundler/.test(String(problem.resolutionKind));
  expect(checked.problems.filter(isOfModules)).toEqual([]);
});
