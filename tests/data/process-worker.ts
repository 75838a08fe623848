import { closeDatabase, database } from "@/data/database.ts";
import { handleDue } from "@/data/delivery-worker.ts";
import * as posts from "@/data/posts.ts";

let release = () => {};
let running: Promise<unknown> = Promise.resolve();

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
    const { promise: released, resolve } = Promise.withResolvers<void>();
    const { promise: held, resolve: hold } = Promise.withResolvers<void>();
    release = resolve;
    running = db.transaction().execute(async (transaction) => {
      const time = new Date().toISOString();
      const row = { id, title: "Held", content: "Held", created_at: time, updated_at: time };
      await transaction.insertInto("posts").values(row).execute();
      hold();
      await released;
    });
    await Promise.race([held, running]);
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
  startHandling: async () => {
    const { promise: released, resolve } = Promise.withResolvers<void>();
    const { promise: begun, resolve: begin } = Promise.withResolvers<void>();
    release = resolve;
    const slowly = async () => {
      await posts.create({ title: "Slow", content: "Slow" });
      begin();
      await released;
      return "Slow";
    };
    running = handleDue({ standard: { "post.submitted": slowly } });
    await Promise.race([begun, running]);
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
