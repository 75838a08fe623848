import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { npm } from "./npm.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** The path of the package as `npm publish` would send it. */
    tarball: string;
  }
}

/** Packs the package once, as `npm publish` would, for all tests of it. */
export default function pack(project: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), "plainform-packed-"));
  execFileSync(process.execPath, ["packages/plainform/build.mjs"], { stdio: "inherit" });
  const printed = npm(
    ["pack", "--json", "--ignore-scripts", "--pack-destination", folder],
    "packages/plainform",
  );
  const [{ filename }] = JSON.parse(printed) as [{ filename: string }];
  project.provide("tarball", join(folder, filename));
  return () => rmSync(folder, { recursive: true, force: true });
}
