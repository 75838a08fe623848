import { execFileSync } from "node:child_process";
import { dirname, join } from "node:path";

/** The environment of a program that is no part of this project: nothing of the npm that runs the tests reaches it. */
export const environment = Object.fromEntries(
  Object.entries(process.env).filter(
    ([name]) => !/^(npm_|NODE_(ENV|OPTIONS|PATH)$|VITEST|TEST)/i.test(name),
  ),
) as NodeJS.ProcessEnv;
environment.NEXT_TELEMETRY_DISABLED = "1";

/** Runs npm in a folder and gives what it prints. On Windows npm is a script, which only a shell can run. */
export function npm(words: string[], cwd: string): string {
  return execFileSync("npm", words, {
    cwd,
    env: environment,
    encoding: "utf8",
    shell: process.platform === "win32",
    stdio: ["ignore", "pipe", "pipe"],
  });
}

/** Installs packages into a folder, without the questions and reports of an installation by a person. */
export function install(packages: readonly string[], cwd: string): void {
  npm(["install", "--no-audit", "--no-fund", "--prefer-offline", ...packages], cwd);
}

/** The environment with the programs of a folder's packages first. */
export function withBinaries(folder: string): NodeJS.ProcessEnv {
  const separator = process.platform === "win32" ? ";" : ":";
  const path = [join(folder, "node_modules", ".bin"), dirname(process.execPath), environment.PATH];
  return { ...environment, PATH: path.join(separator) };
}
