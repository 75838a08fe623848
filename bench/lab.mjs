// Serves the application’s build with the pages for tests, on a database of its own.
import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");
const port = Number(process.env.PORT ?? 3999);

/** Builds the application if necessary, and resolves to `{ origin, port, pid, stop }` when its server answers. */
export async function startLab() {
  const folder = mkdtempSync(join(tmpdir(), "plainform-bench-"));
  const env = {
    ...process.env,
    LAB: "1",
    NODE_ENV: "production",
    DATABASE_URL: "",
    DATA_DIR: folder,
    NEXT_TELEMETRY_DISABLED: "1",
  };
  execFileSync(process.execPath, ["scripts/build.mjs"], { cwd: root, env, stdio: "inherit" });
  const server = spawn(
    process.execPath,
    ["node_modules/next/dist/bin/next", "start", "-p", String(port)],
    { cwd: root, env, stdio: ["ignore", "pipe", "inherit"] },
  );
  const stop = () => {
    server.kill();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await new Promise((resolve, reject) => {
      server.once("exit", () => reject(new Error("The server didn’t start.")));
      server.stdout.on("data", (text) => String(text).includes("Ready in") && resolve());
    });
  } catch (error) {
    stop();
    throw error;
  }
  return { origin: `http://localhost:${port}`, port, pid: server.pid, stop };
}
