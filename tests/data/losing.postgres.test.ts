import { sql } from "kysely";
import { beforeEach, describe, expect, onTestFinished, test, vi } from "vitest";
import { database } from "@/data/database.ts";
import * as posts from "@/data/posts.ts";
import { inTransaction } from "@/packages/plainform/src/stores/kysely-transaction.ts";
import { administer, emptyDatabase } from "./empty-database.ts";

beforeEach(emptyDatabase);

/** Ends the connections to the database under test that are in use, as a failover of the server does. */
function endConnections(): Promise<unknown> {
  const name = new URL(process.env.DATABASE_URL ?? "").pathname.slice(1);
  return administer(
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}' and state <> 'idle'`,
  );
}

/** What would have ended the process. */
function uncaught(): unknown[] {
  const errors: unknown[] = [];
  const others = process.listeners("uncaughtException");
  const listener = (error: unknown) => errors.push(error);
  process.removeAllListeners("uncaughtException").on("uncaughtException", listener);
  onTestFinished(() => {
    process.off("uncaughtException", listener);
    for (const other of others) process.on("uncaughtException", other);
  });
  return errors;
}

describe("a connection that is lost while it is in use", () => {
  test.each<[name: string, lose: () => Promise<unknown>]>([
    [
      "between two statements of a transaction",
      async () => {
        const db = await database();
        return inTransaction(db, async () => {
          await posts.create({ title: "Lost", content: "Lost" });
          await endConnections();
          await posts.create({ title: "Lost too", content: "Lost" });
        });
      },
    ],
    [
      "during a statement",
      async () => {
        const db = await database();
        const sleeping = sql`select pg_sleep(60)`.execute(db);
        const asleep = () =>
          administer("select 1 from pg_stat_activity where wait_event = 'PgSleep'");
        await Promise.race([
          sleeping,
          expect.poll(async () => (await asleep()).length).toBeGreaterThan(0),
        ]);
        await endConnections();
        return sleeping;
      },
    ],
  ])("%s fails that work alone", async (_, lose) => {
    const warned = vi.spyOn(console, "warn").mockReturnValue();
    onTestFinished(() => warned.mockRestore());
    const errors = uncaught();
    await posts.create({ title: "Kept", content: "Kept" });
    await expect(lose()).rejects.toThrow();
    expect(errors).toEqual([]);
    const { data } = await posts.list({ limit: 20 });
    expect(data.map(({ title }) => title)).toEqual(["Kept"]);
    expect(warned).toHaveBeenCalledWith("PostgreSQL closed a connection:", expect.any(String));
  });
});

test("the next query gets another connection each time that the server has ended one", async () => {
  const warned = vi.spyOn(console, "warn").mockReturnValue();
  onTestFinished(() => warned.mockRestore());
  const db = await database();
  for (let round = 0; round < 100; round++) {
    const ended = sql`select pg_terminate_backend(pg_backend_pid())`.execute(db);
    await expect(ended).rejects.toThrow("terminating connection");
    await expect(posts.list({ limit: 20 })).resolves.toMatchObject({ data: [] });
  }
});
