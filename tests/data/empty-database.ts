import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { inject, vi } from "vitest";
import { closeDatabase } from "@/data/database.ts";

/** An administrator's URL of the PostgreSQL server; `undefined` where the tests run on SQLite. */
export const postgresUrl = inject("postgresUrl");

/**
 * Points the environment at a database of its own that nobody has opened yet, and cleans up afterwards.
 *
 * @example beforeAll(emptyDatabase);
 */
export async function emptyDatabase(): Promise<() => Promise<void>> {
  vi.unstubAllEnvs();
  if (postgresUrl === undefined) {
    const folder = mkdtempSync(join(tmpdir(), "plainform-sqlite-"));
    vi.stubEnv("DATA_DIR", join(folder, "data"));
    return async () => {
      await closeDatabase();
      rmSync(folder, { recursive: true, force: true });
    };
  }
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  await administer(`create database ${name}`);
  vi.stubEnv("DATABASE_URL", Object.assign(new URL(postgresUrl), { pathname: name }).href);
  return async () => {
    await closeDatabase();
    // Waits for the connections that are just being closed.
    await administer(`drop database ${name}`);
  };
}

/** Runs SQL on the PostgreSQL server, outside of the databases under test. */
export async function administer(sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: postgresUrl });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}
