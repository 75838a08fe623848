import { closeDatabase, database } from "@/data/database.ts";
import { handleDue } from "@/data/delivery-worker.ts";
import { idempotency } from "@/data/once.ts";
import * as posts from "@/data/posts.ts";
import { answerOnce } from "@/packages/plainform/src/http/idempotency.ts";
import { repeatable } from "./repeatable.ts";

let release = () => {};
let running: Promise<unknown> = Promise.resolve();

/** Begins what `work` does, and stays where it pauses, in the middle of it, until `release`. */
async function stay(work: (pause: () => Promise<void>) => Promise<unknown>): Promise<void> {
  const { promise: released, resolve } = Promise.withResolvers<void>();
  const { promise: begun, resolve: begin } = Promise.withResolvers<void>();
  release = resolve;
  running = work(() => {
    begin();
    return released;
  });
  await Promise.race([begun, running]);
}

/** What a test can ask of the process that runs this file. */
const tasks = {
  /** Opens the database that the environment names. */
  open: async (environment: Record<string, string>) => {
    await closeDatabase();
    Object.assign(process.env, environment);
    await database();
  },
  close: () => closeDatabase(),
  /** Begins a transaction, writes a post in it and leaves it open until `release`. */
  hold: async (id: string) => {
    const db = await database();
    await stay((pause) =>
      db.transaction().execute(async (transaction) => {
        const time = new Date().toISOString();
        const row = { id, title: "Held", content: "Held", created_at: time, updated_at: time };
        await transaction.insertInto("posts").values(row).execute();
        await pause();
      }),
    );
  },
  release: async () => {
    release();
    await running;
  },
  /** Creates a post as soon as this has been answered; `finish` answers with the post. */
  startCreating: async (title: string) => {
    running = new Promise((resolve) => setImmediate(resolve)).then(() =>
      posts.create({ title, content: "Content" }),
    );
  },
  finish: () => running,
  /** Handles deliveries, by a clock that runs so many milliseconds ahead. */
  handleDue: async (ahead = 0) => {
    const { now } = Date;
    Date.now = () => now() + ahead;
    await handleDue();
    Date.now = now;
  },
  /** Begins to handle a delivery and stays in the middle of it until `release`. */
  startHandling: () =>
    stay((pause) => {
      const slowly = async () => {
        await posts.create({ title: "Slow", content: "Slow" });
        await pause();
        return "Slow";
      };
      return handleDue({ standard: { "post.submitted": slowly } });
    }),
  /** Begins to answer a POST that makes a post, and stays in the middle of it until `release`. */
  startAnswering: (key: string) =>
    stay((pause) =>
      answerOnce(idempotency, repeatable(key), async () => {
        await posts.create({ title: key, content: "Content" });
        await pause();
        return { status: 201, headers: {}, body: "Theirs" };
      }),
    ),
  /** Answers the same POST as soon as this has been answered; `finish` answers with the reply. */
  startAnsweringAgain: async (key: string) => {
    running = new Promise((resolve) => setImmediate(resolve)).then(() =>
      answerOnce(idempotency, repeatable(key), async () => ({
        status: 201,
        headers: {},
        body: "Again",
      })),
    );
  },
};

export type Tasks = typeof tasks;

process.on("message", async ({ task, input }: { task: keyof Tasks; input: never }) => {
  const answer = await tasks[task](input).then(
    (result) => ({ result }),
    (error: unknown) => ({ error: String(error) }),
  );
  if (process.connected) process.send?.(answer);
});
process.on("disconnect", () => process.exit());
process.send?.("ready");
