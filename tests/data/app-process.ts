import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { freePort } from "./free-port.ts";
import { logged } from "./logged.ts";

const isWindows = process.platform === "win32";

/** The built application as `npm start` runs it. */
export class AppProcess {
  readonly origin: string;
  readonly #child: ChildProcess;
  #ended: Promise<unknown>;
  #log = "";

  private constructor(child: ChildProcess, port: number) {
    this.origin = `http://localhost:${port}`;
    this.#child = child;
    // All of its processes hold its output open, so this is when the last of them is gone.
    this.#ended = once(child, "close");
    child.stderr?.on("data", (chunk) => {
      this.#log += chunk;
      process.stderr.write(chunk);
    });
  }

  /** @param environment which database: the SQLite file in `DATA_DIR`, unless there is a `DATABASE_URL` */
  static async start(environment: Record<string, string>): Promise<AppProcess> {
    const port = await freePort();
    const child = spawn(process.execPath, ["scripts/start.mjs"], {
      // What listens is a grandchild, so `kill` ends a group of processes. Windows has no groups, and a tree instead.
      detached: !isWindows,
      stdio: ["ignore", "pipe", "pipe"],
      env: {
        ...process.env,
        NODE_ENV: "production",
        PORT: String(port),
        DATABASE_URL: "",
        RATE_LIMIT: "0",
        ...environment,
      },
    });
    const app = new AppProcess(child, port);
    await logged(child.stdout, "Ready in");
    return app;
  }

  /** What it has written to its log of errors and warnings. */
  get log(): string {
    return this.#log;
  }

  /** Asks it to end, as a supervisor does, and answers how long that took, in milliseconds. */
  async end(): Promise<number> {
    const start = performance.now();
    this.#child.kill("SIGTERM");
    await this.#ended;
    return performance.now() - start;
  }

  /** Ends all of its processes at once, with no chance to finish anything. */
  async kill(): Promise<void> {
    if (this.#child.pid !== undefined && this.#child.exitCode === null && !this.#child.killed) {
      if (isWindows) spawnSync("taskkill", ["/pid", String(this.#child.pid), "/t", "/f"]);
      else process.kill(-this.#child.pid, "SIGKILL");
    }
    await this.#ended;
  }
}
