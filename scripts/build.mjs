import "./require-node.mjs";
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fingerprint } from "./build-id.mjs";

/** With LAB=1 the build has the pages for tests and benchmarks, too, and a folder of its own. */
const folder =
  process.env.LAB !== "1"
    ? ".next"
    : process.env.COMPILER === "0"
      ? ".next-lab-plain"
      : ".next-lab";
const stamp = `${folder}/plainform-sources`;

/** Builds the application, unless its folder holds a build of just these sources. Ends the process when it fails. */
export function buildIfNeeded() {
  const wanted = fingerprint();
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  console.log("Building Plainform. This takes about half a minute, the first time only…");
  const { status } = spawnSync(process.execPath, ["node_modules/next/dist/bin/next", "build"], {
    stdio: "inherit",
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1" },
  });
  if (status !== 0) process.exit(status ?? 1);
  writeFileSync(stamp, wanted);
}

if (import.meta.main) buildIfNeeded();
