import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { fingerprint } from "./build-id.mjs";

const folder = "packages/plainform";
const stamp = `${folder}/dist/.sources`;

/** Compiles the package, unless `dist` was made from these very sources. Ends the process if that fails. */
export function buildPackageIfNeeded() {
  const wanted = fingerprint([folder]);
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  const { status } = spawnSync(process.execPath, [`${folder}/build.mjs`], { stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
  writeFileSync(stamp, wanted);
}

// `npm ci` may run this file in an older Node that doesn’t know `import.meta.main`.
if (process.argv[1] === fileURLToPath(import.meta.url)) buildPackageIfNeeded();
