import { spawnSync } from "node:child_process";
import { join } from "node:path";

/**
 * Runs a package’s program with this Node and waits for its end. No shell takes part, so the program runs alike on every
 * system.
 *
 * @param {string} program its path below `node_modules`
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @returns {number} the exit code
 */
export function runBinary(program, args, env) {
  const path = join("node_modules", program);
  return spawnSync(process.execPath, [path, ...args], { stdio: "inherit", env }).status ?? 1;
}
