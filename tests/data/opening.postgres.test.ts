import { beforeEach, expect, test, vi } from "vitest";
import { database } from "@/data/database.ts";
import * as posts from "@/data/posts.ts";
import { administer, emptyDatabase } from "./empty-database.ts";

beforeEach(emptyDatabase);

/** The database's URL with parts of it changed. */
function changed(parts: Partial<URL>): string {
  return Object.assign(new URL(process.env.DATABASE_URL ?? ""), parts).href;
}

test.each([
  [
    "no server listens",
    { hostname: "localhost", port: "1" },
    /localhost:1\/test_\w+ .*ECONNREFUSED/,
  ],
  ["there is no such host", { hostname: "nowhere.invalid" }, /nowhere\.invalid/],
  ["the password is wrong", { password: "guessed" }, /password authentication failed/],
  ["there is no such database", { pathname: "nothing" }, /database "nothing" does not exist/],
])("says so when %s, and tries again at the next call", async (_, parts, reason) => {
  const right = process.env.DATABASE_URL;
  vi.stubEnv("DATABASE_URL", changed(parts));
  const error = await database().catch(({ message }: Error) => message);
  expect(error).toMatch(reason);
  expect(error).toMatch(/can't be opened: .*DATABASE_URL/s);
  expect(error).not.toMatch(/:(guessed|plainform)@/);
  vi.stubEnv("DATABASE_URL", right);
  expect(await posts.list({ limit: 1 })).toEqual({ data: [], next: null });
});

test("an error says that the address can't be read, and does not repeat the password", async () => {
  vi.stubEnv("DATABASE_URL", "postgres://plainform:gue#ssed@localhost:5432/plainform");
  await expect(database()).rejects.toThrow(/of DATABASE_URL can't be opened: Invalid URL/);
  await expect(database()).rejects.not.toThrow(/gue|ssed/);
});

test("the database goes on after the server closed its connections", async () => {
  const warned = vi.spyOn(console, "warn").mockReturnValue();
  const { id } = await posts.create({ title: "Kept", content: "Kept" });
  const name = new URL(process.env.DATABASE_URL ?? "").pathname.slice(1);
  const { promise: closed, resolve } = Promise.withResolvers<void>();
  warned.mockImplementation(() => resolve());
  await administer(
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`,
  );
  await closed;
  expect(await posts.get(id)).toMatchObject({ title: "Kept" });
  warned.mockRestore();
});
