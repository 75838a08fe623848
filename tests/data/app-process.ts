import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { freePort } from "./free-port.ts";
import { logged } from "./logged.ts";

/** The built application as `npm start` runs it. */
export class AppProcess {
  readonly origin: string;
  readonly #child: ChildProcess;
  #ended: Promise<unknown>;

  private constructor(child: ChildProcess, port: number) {
    this.origin = `http://localhost:${port}`;
    this.#child = child;
    // All of its processes hold its output open, so this is when the last of them is gone.
    this.#ended = once(child, "close");
  }

  /** @param environment which database: the SQLite file in `DATA_DIR`, unless there is a `DATABASE_URL` */
  static async start(environment: Record<string, string>): Promise<AppProcess> {
    const port = await freePort();
    const child = spawn(process.execPath, ["scripts/start.mjs"], {
      // A process group of its own: what listens is a grandchild.
      detached: true,
      stdio: ["ignore", "pipe", "inherit"],
      env: {
        ...process.env,
        NODE_ENV: "production",
        PORT: String(port),
        DATABASE_URL: "",
        ...environment,
      },
    });
    const app = new AppProcess(child, port);
    await logged(child.stdout, "Ready in");
    return app;
  }

  /** Ends all of its processes at once, with no chance to finish anything. */
  async kill(): Promise<void> {
    if (this.#child.pid !== undefined && this.#child.exitCode === null && !this.#child.killed) {
      process.kill(-this.#child.pid, "SIGKILL");
    }
    await this.#ended;
  }
}
