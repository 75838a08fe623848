// Builds, starts and stops the forms that are compared, each on a server of its own.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, globSync, readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const bench = fileURLToPath(new URL(".", import.meta.url));
const require = createRequire(import.meta.url);
/** The port of the first server. The others get the ports after it. */
const firstPort = Number(process.env.PORT ?? 4200);

/** The folder of each peer in `peers/forms`, and the packages that it uses. */
const peers = {
  "by-hand": [],
  conform: ["@conform-to/react", "@conform-to/zod"],
  "react-hook-form": ["react-hook-form", "@hookform/resolvers"],
  tanstack: ["@tanstack/react-form"],
  "next-safe-action": ["next-safe-action", "@next-safe-action/adapter-react-hook-form"],
  formisch: ["@formisch/react", "valibot"],
};

/**
 * Builds the contenders that aren’t built yet, and starts a server for each.
 *
 * @param {readonly string[]} [only] names of contenders; all of them when none is given
 * @returns `{ contenders, stop }`; a contender is `{ name, packages, pid, bare, page, big, bareBig, saved }`, of which
 *   the last five are addresses. Plainform’s also has `byHand`, the form by hand in the same application
 */
export async function startContenders(only = []) {
  const names = ["plainform", ...Object.keys(peers)];
  const wanted = names.filter((name) => only.length === 0 || only.includes(name));
  const servers = [];
  try {
    for (const [i, name] of wanted.entries()) {
      const ours = name === "plainform";
      const { folder, env } = ours
        ? { folder: root, env: { LAB: "1", COMPILER: "0" } }
        : { folder: `${bench}peers`, env: { PEER: name } };
      build(name, folder, env);
      servers.push({ name, ...(await start(folder, env, firstPort + i)) });
    }
  } catch (error) {
    for (const { server } of servers) server.kill();
    throw error;
  }
  const contenders = servers.map(({ name, origin, server }) => {
    const at = `${origin}${name === "plainform" ? "/bench" : ""}`;
    return {
      name,
      packages: Object.fromEntries((peers[name] ?? []).map((id) => [id, versionOf(id)])),
      pid: server.pid,
      bare: `${at}/bare`,
      bareBig: `${at}/bare/big`,
      page: `${at}/sign-up`,
      big: `${at}/sign-up/big`,
      saved: `${origin}/api/saved`,
      ...(name === "plainform" && { byHand: `${at}/by-hand` }),
    };
  });
  return { contenders, stop: () => servers.forEach(({ server }) => void server.kill()) };
}

/** Returns the version of a package that is installed here. */
export function versionOf(id) {
  const paths = require.resolve.paths(id) ?? [];
  const file = paths.map((path) => `${path}/${id}/package.json`).find(existsSync);
  return file && JSON.parse(readFileSync(file, "utf8")).version;
}

function build(name, folder, env) {
  if (name === "plainform") return run(["scripts/build.mjs"], folder, env);
  const made = `${folder}/.next/${name}/BUILD_ID`;
  const sources = globSync("{app,forms,lib}/**/*.*", { cwd: folder });
  const newest = Math.max(
    ...[...sources, "next.config.ts", "../package-lock.json"].map(
      (source) => statSync(`${folder}/${source}`).mtimeMs,
    ),
  );
  if (existsSync(made) && statSync(made).mtimeMs > newest) return;
  run([require.resolve("next/dist/bin/next"), "build"], folder, env);
}

function run(args, cwd, env) {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd,
    env: environment(env),
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`${args.join(" ")} in ${cwd} failed:\n${stdout}\n${stderr}`);
}

async function start(folder, env, port) {
  const next = createRequire(`${folder}/package.json`).resolve("next/dist/bin/next");
  const server = spawn(process.execPath, [next, "start", "-H", "127.0.0.1", "-p", String(port)], {
    cwd: folder,
    env: environment({ ...env, DATA_DIR: `${bench}.data`, RATE_LIMIT: "0" }),
    stdio: "ignore",
  });
  const origin = `http://127.0.0.1:${port}`;
  const deadline = Date.now() + 60_000;
  while (
    !(await fetch(`${origin}/api/saved`).then(
      (answer) => answer.ok,
      () => false,
    ))
  ) {
    if (server.exitCode !== null || Date.now() > deadline) {
      server.kill();
      throw new Error(`Nothing answers at ${origin}. Is the port taken? PORT sets the first one.`);
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return { server, origin };
}

function environment(more) {
  return { ...process.env, NEXT_TELEMETRY_DISABLED: "1", NODE_ENV: "production", ...more };
}
