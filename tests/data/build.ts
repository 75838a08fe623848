import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Builds the application, unless there is a build of just these sources. A build must not open the database. */
export default function setup() {
  const folder = mkdtempSync(join(tmpdir(), "plainform-build-"));
  const DATA_DIR = join(folder, "data");
  try {
    execFileSync(process.execPath, ["scripts/build.mjs"], {
      stdio: "inherit",
      env: { ...process.env, NODE_ENV: "production", DATABASE_URL: "", DATA_DIR },
    });
    if (existsSync(DATA_DIR)) throw new Error("The build opened the database: it made its folder.");
  } finally {
    rmSync(folder, { recursive: true });
  }
}
