import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { secrets, signed, type Told } from "../qa/signed.ts";
import { AppProcess } from "./app-process.ts";
import { emptyDatabase } from "./empty-database.ts";
import { everyPost } from "./every-post.ts";

/** What is cleaned up, and the environment of an application on that database. */
type Database = () => Promise<[cleanUp: () => unknown, environment: Record<string, string>]>;

const databases: [name: string, database: Database][] = [
  [
    "SQLite",
    async () => {
      const folder = mkdtempSync(join(tmpdir(), "plainform-instances-"));
      return [() => rmSync(folder, { recursive: true }), { DATA_DIR: folder }];
    },
  ],
  [
    "PostgreSQL",
    async () => {
      const cleanUp = await emptyDatabase();
      return [cleanUp, { DATABASE_URL: process.env.DATABASE_URL ?? "" }];
    },
  ],
];

describe.each(databases)("two instances on one database, %s:", (_, database) => {
  let apps: AppProcess[] = [];
  let start: () => Promise<AppProcess>;
  let cleanUp: () => unknown;

  beforeAll(async () => {
    const [ended, environment] = await database();
    cleanUp = ended;
    start = () =>
      AppProcess.start({
        STRIPE_WEBHOOK_SECRET: secrets.stripe,
        STANDARD_WEBHOOK_SECRET: secrets.standard,
        ...environment,
      });
    apps = await Promise.all([start(), start()]);
  });

  afterAll(async () => {
    await Promise.all(apps.map((app) => app.kill()));
    await cleanUp();
  });

  /** The same 50 times at once, by turns to one instance and the other. */
  const fiftyTimes = (send: (origin: string) => Promise<Response>) =>
    Promise.all(Array.from({ length: 50 }, (_, n) => send((apps[n % 2] as AppProcess).origin)));

  const countOf = async (title: string) =>
    (await everyPost(apps[0]?.origin ?? "")).filter((post) => post.title === title).length;

  async function deliver(origin: string, told: Told): Promise<Response> {
    const { headers, body } = await signed.standard({ event: "post.submitted", ...told });
    return fetch(`${origin}/api/webhooks/standard`, { method: "POST", headers, body });
  }

  const posted = (title: string) => ({ data: { title, content: "By webhook" } });

  test("50 equal POSTs with one Idempotency-Key make one row, and then both give the same answer", async () => {
    const title = randomUUID();
    const key = randomUUID();
    const send = (origin: string) =>
      fetch(`${origin}/api/posts`, {
        method: "POST",
        headers: { "content-type": "application/json", "idempotency-key": key },
        body: JSON.stringify({ title, content: "Once" }),
      });
    const statuses = new Set((await fiftyTimes(send)).map(({ status }) => status));
    expect(statuses).toContain(201);
    expect(statuses.isSubsetOf(new Set([201, 409]))).toBe(true);
    expect(await countOf(title)).toBe(1);

    const [one, other] = await Promise.all(
      apps.map(async ({ origin }) => {
        const response = await send(origin);
        const names = ["location", "etag", "content-type", "cache-control"];
        const headers = names.map((name) => response.headers.get(name));
        return { status: response.status, headers, body: await response.text() };
      }),
    );
    expect(one).toMatchObject({ status: 201, headers: Array(4).fill(expect.any(String)) });
    expect(other).toEqual(one);
    expect(await countOf(title)).toBe(1);
  });

  test("50 equal deliveries are all taken, and one is handled", async () => {
    const title = randomUUID();
    const id = randomUUID();
    const answers = await fiftyTimes((origin) => deliver(origin, { id, payload: posted(title) }));
    expect(answers.map(({ status }) => status)).toEqual(Array(50).fill(202));
    await expect.poll(() => countOf(title), { timeout: 30_000 }).toBe(1);
    const page = await (await fetch(`${apps[1]?.origin}/deliveries`)).text();
    expect(page.split(`<bdi>${id}</bdi>`)).toHaveLength(2);
  });

  test("a delivery with a wrong signature is a 401 and on no page, and no secret is a 404", async () => {
    const origin = apps[0]?.origin ?? "";
    const { headers, body } = await signed.stripe({ id: "evt_forged" });
    const forged = await fetch(`${origin}/api/webhooks/stripe`, {
      method: "POST",
      headers,
      body: `${body} `,
    });
    expect(forged.status).toBe(401);
    expect(await (await fetch(`${origin}/deliveries`)).text()).not.toContain("evt_forged");
    const github = await signed.github();
    const none = await fetch(`${origin}/api/webhooks/github`, { method: "POST", ...github });
    expect(none.status).toBe(404);
  });

  test("each delivery that was answered for is handled once, though both are killed in the middle", async () => {
    const answered: string[] = [];
    let killed: Promise<unknown> | undefined;
    const send = async (origin: string) => {
      for (let n = 0; n < 500 && !killed; n++) {
        const title = randomUUID();
        // A request that the kill cuts off promises nothing.
        const answer = await deliver(origin, { payload: posted(title) }).catch(() => undefined);
        if (answer?.status === 202) answered.push(title);
        if (answered.length >= 20) killed ??= Promise.all(apps.map((app) => app.kill()));
      }
    };
    await Promise.all(apps.flatMap(({ origin }) => [send(origin), send(origin)]));
    await killed;
    expect(answered.length).toBeGreaterThanOrEqual(20);

    apps = [await start()];
    const handled = async () => {
      const titles = (await everyPost(apps[0]?.origin ?? "")).map(({ title }) => title);
      expect(titles.length).toBe(new Set(titles).size);
      return answered.filter((title) => !titles.includes(title));
    };
    await expect.poll(handled, { timeout: 40_000 }).toEqual([]);
  });
});
