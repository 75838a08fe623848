import "./require-node.mjs";
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fingerprint } from "./build-id.mjs";
import { buildPackageIfNeeded } from "./build-package.mjs";
import { environment, folder } from "./builds.mjs";

const stamp = `${folder}/plainform-sources`;

/** Builds the application, unless its folder holds a build of these very sources. Ends the process if that fails. */
export function buildIfNeeded() {
  const wanted = fingerprint();
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  buildPackageIfNeeded();
  console.log("Building Plainform. This takes about half a minute, the first time only…");
  const { status } = spawnSync(process.execPath, ["node_modules/next/dist/bin/next", "build"], {
    stdio: "inherit",
    env: environment,
  });
  if (status !== 0) process.exit(status ?? 1);
  writeFileSync(stamp, wanted);
}

if (import.meta.main) buildIfNeeded();
