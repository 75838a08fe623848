import { execFileSync } from "node:child_process";
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { environment, install, npm } from "./npm.ts";

const { exports, peerDependencies } = JSON.parse(
  readFileSync("packages/plainform/package.json", "utf8"),
) as { exports: Record<string, unknown>; peerDependencies: Record<string, string> };

/** The entries that say "server-only": they are for React's server condition, as Next sets it. */
const isOfServer = (entry: string) => entry === "plainform/next";
const entries = Object.keys(exports)
  .filter((entry) => entry !== "./package.json")
  .map((entry) => entry.replace(/^\./, "plainform"));

/** The oldest Node that the package says it runs on, and the newest of each later line with long support. */
const versions = ["20.9.0", "22", "24", "26"];

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

/** The path of a version of Node, which npm's package `node` has. */
function nodeOf(version: string): string {
  if (process.version.startsWith(`v${version}.`)) return process.execPath;
  const at = mkdtempSync(join(folder, "node-"));
  writeFileSync(join(at, "package.json"), JSON.stringify({ allowScripts: { node: true } }));
  npm(["install", "--no-audit", "--no-fund", `node@${version}`], at);
  const [binary] = globSync("node_modules/node/bin/node{,.exe}", { cwd: at });
  if (!binary) throw new Error(`npm's package node@${version} brought no program`);
  return join(at, binary);
}

test.each(versions)("every entry of the package can be imported on Node %s", (version) => {
  const node = nodeOf(version);
  const load = (conditions: string[], names: string[]) => {
    const script = `
      for (const name of ${JSON.stringify(names)}) {
        const entry = await import(name);
        if (Object.keys(entry).length === 0) throw new Error(name + " exports nothing");
      }
      console.log(process.version);`;
    return execFileSync(node, [...conditions, "--input-type=module", "--eval", script], {
      cwd: folder,
      env: environment,
      encoding: "utf8",
    });
  };
  expect(
    load(
      [],
      entries.filter((entry) => !isOfServer(entry)),
    ),
  ).toMatch(`v${version}`);
  expect(load(["--conditions=react-server"], entries.filter(isOfServer))).toMatch(`v${version}`);
});

test("a configuration without ES modules can require its entry on Node 20.9, which requires no ES module", () => {
  const script = `
    const { withPlainform } = require("plainform/next/config");
    const { env } = withPlainform({}, { maxBodyBytes: 7 });
    console.log(env.PLAINFORM_MAX_BODY_BYTES);`;
  const words = ["--input-type=commonjs", "--eval", script];
  const printed = execFileSync(nodeOf("20.9.0"), words, {
    cwd: folder,
    env: environment,
    encoding: "utf8",
  });
  expect(printed).toBe("7\n");
});

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
  // Entries of ES modules alone aren't for `require`, and none is for the resolution of Node 10.
  const isWrong = (problem: object) =>
    !("resolutionKind" in problem) ||
    /esm|bundler/.test(String(problem.resolutionKind)) ||
    (problem.resolutionKind === "node16-cjs" &&
      "entrypoint" in problem &&
      problem.entrypoint === "./next/config");
  expect(checked.problems.filter(isWrong)).toEqual([]);
});
