import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { Tasks } from "./process-worker.ts";

const worker = fileURLToPath(new URL("./process-worker.ts", import.meta.url));
const alias = fileURLToPath(new URL("./alias.mjs", import.meta.url));

/**
 * A real process with the data layer in it, started in the environment of this one.
 *
 * @example
 * await using other = await DataProcess.start();
 * await other.run("open", { DATA_DIR: folder });
 */
export class DataProcess {
  readonly #child: ChildProcess;

  private constructor(child: ChildProcess) {
    this.#child = child;
  }

  static async start(): Promise<DataProcess> {
    const child = fork(worker, {
      execArgv: ["--conditions=react-server", "--import", alias],
    });
    await once(child, "message");
    return new DataProcess(child);
  }

  /** Runs one task at a time there. Throws what the task threw. */
  async run<Name extends keyof Tasks>(
    task: Name,
    input?: Parameters<Tasks[Name]>[0],
  ): Promise<Awaited<ReturnType<Tasks[Name]>>> {
    const answered = once(this.#child, "message");
    this.#child.send({ task, input });
    const [{ result, error }] = await answered;
    if (error !== undefined) throw new Error(error);
    return result;
  }

  /** Ends it at once, with no chance to finish anything. */
  async kill(): Promise<void> {
    const ended = once(this.#child, "exit");
    this.#child.kill("SIGKILL");
    await ended;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const ended = once(this.#child, "exit");
    this.#child.disconnect();
    await ended;
  }
}
