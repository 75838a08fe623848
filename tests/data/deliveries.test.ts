import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { database } from "@/data/database.ts";
import * as deliveries from "@/data/deliveries.ts";
import { handleDue } from "@/data/delivery-worker.ts";
import * as posts from "@/data/posts.ts";
import { Conflict } from "@/packages/plainform/src/core/errors.ts";
import type { Delivered } from "@/packages/plainform/src/webhooks/webhook.ts";
import { cursorSchema } from "@/schemas/cursor.ts";
import type { Delivery } from "@/schemas/delivery.ts";
import { DataProcess } from "./data-process.ts";
import { emptyDatabase } from "./empty-database.ts";

beforeAll(emptyDatabase);

const log = vi.spyOn(console, "error").mockImplementation(() => {});

beforeEach(async () => {
  const db = await database();
  await db.deleteFrom("deliveries").execute();
  await db.deleteFrom("posts").execute();
  log.mockClear();
});

const delivered = (changes: Partial<Delivered> = {}): Delivered => ({
  vendor: "standard",
  id: randomUUID(),
  event: "post.submitted",
  payload: JSON.stringify({ data: { title: "Told", content: "By webhook" } }),
  ...changes,
});

const all = async () => (await deliveries.list({ limit: 100 })).data;

async function only(): Promise<Delivery> {
  const [delivery, ...others] = await all();
  expect(others).toEqual([]);
  return delivery as Delivery;
}

const titles = async () => (await posts.list({ limit: 100 })).data.map(({ title }) => title);

/** Lets the time pass until what waits is due, and handles it. */
async function handleLater(handlers?: Parameters<typeof handleDue>[0]): Promise<void> {
  const db = await database();
  const past = new Date(0).toISOString();
  await db.updateTable("deliveries").set({ due_at: past }).where("state", "=", "waiting").execute();
  await handleDue(handlers);
}

function environment(): Record<string, string> {
  const { DATA_DIR = "", DATABASE_URL = "" } = process.env;
  return { DATA_DIR, DATABASE_URL };
}

const minutesUntil = (iso: string) => (Date.parse(iso) - Date.now()) / 60_000;

describe("keep", () => {
  test("stores one row for 50 deliveries of one id at once", async () => {
    const delivery = delivered();
    await Promise.all(Array.from({ length: 50 }, () => deliveries.keep(delivery)));
    expect(await only()).toMatchObject({ vendorId: delivery.id, state: "waiting", attempts: 0 });
  });

  test("knows an id by its vendor", async () => {
    await deliveries.keep(delivered({ vendor: "github", id: "1" }));
    await deliveries.keep(delivered({ vendor: "stripe", id: "1" }));
    expect(await all()).toHaveLength(2);
  });

  test("leaves the first as it was when the same comes again, handled or not", async () => {
    const delivery = delivered();
    await deliveries.keep(delivery);
    await handleDue();
    const handled = await only();
    await deliveries.keep({ ...delivery, payload: '{"other":true}' });
    await handleDue();
    expect(await only()).toEqual(handled);
    expect(await titles()).toEqual(["Told"]);
  });
});

describe("list", () => {
  test("reads page by page, newest first, each delivery once", async () => {
    for (let n = 0; n < 5; n++) await deliveries.keep(delivered({ id: `${n}` }));
    const seen: string[][] = [];
    let next: string | null | undefined;
    do {
      const cursor = cursorSchema.optional().parse(next);
      const page = await deliveries.list({ limit: 2, cursor });
      seen.push(page.data.map(({ vendorId }) => vendorId));
      next = page.next;
    } while (next !== null);
    expect(seen).toEqual([["4", "3"], ["2", "1"], ["0"]]);
  });
});

describe("handleDue", () => {
  test("does what is asked for, once, and says so", async () => {
    await deliveries.keep(delivered());
    await handleDue();
    await handleLater();
    expect(await only()).toMatchObject({ state: "handled", note: "Post published", attempts: 1 });
    expect(await titles()).toEqual(["Told"]);
  });

  test("handles all of them, however many there are and however often it is called", async () => {
    const ids = Array.from({ length: 60 }, (_, n) => `${n}`);
    await Promise.all(ids.map((id) => deliveries.keep(delivered({ id }))));
    await Promise.all(Array.from({ length: 20 }, () => handleDue()));
    expect(new Set((await all()).map(({ state }) => state))).toEqual(new Set(["handled"]));
    expect(await titles()).toHaveLength(60);
  });

  test("handles what came while it was at work", async () => {
    const handlers = {
      standard: {
        first: async () => {
          await deliveries.keep(delivered({ event: "second" }));
          void handleDue();
          return "First";
        },
        second: async () => "Second",
      },
    };
    await deliveries.keep(delivered({ event: "first" }));
    await handleDue(handlers);
    expect((await all()).map(({ note }) => note)).toEqual(["Second", "First"]);
  });

  test("has nothing to do for an event that nobody listens to", async () => {
    for (const event of ["", "unknown", "constructor", "__proto__"]) {
      await deliveries.keep(delivered({ event }));
    }
    await deliveries.keep(delivered({ vendor: "__proto__", event: "toString" }));
    await handleDue();
    const notes = (await all()).map(({ state, note }) => `${state}: ${note}`);
    expect(notes).toEqual(Array(5).fill("handled: Nothing to do"));
  });

  test("two processes share the work, and nothing is done twice", async () => {
    await using one = await DataProcess.start();
    await using other = await DataProcess.start();
    for (const each of [one, other]) await each.run("open", environment());
    const ids = Array.from({ length: 40 }, (_, n) => `${n}`);
    await Promise.all(ids.map((id) => deliveries.keep(delivered({ id }))));
    await Promise.all([one.run("handleDue"), other.run("handleDue"), handleDue()]);
    expect(await titles()).toHaveLength(40);
    expect((await all()).map(({ attempts }) => attempts)).toEqual(Array(40).fill(1));
  });
});

describe("a handler that throws", () => {
  const failing = (error: unknown) => ({
    standard: {
      "post.submitted": async () => {
        await posts.create({ title: "Half done", content: "x" });
        throw error;
      },
    },
  });

  test("leaves nothing of what it wrote, and is tried again later and later, then given up", async () => {
    await deliveries.keep(delivered());
    const waits: number[] = [];
    for (let attempt = 1; attempt <= 7; attempt++) {
      await handleLater(failing(new Conflict("Somebody was faster")));
      const { attempts, state, note, dueAt } = await only();
      expect({ attempts, note }).toEqual({ attempts: attempt, note: "Somebody was faster" });
      expect(state).toBe(attempt < 7 ? "waiting" : "failed");
      waits.push(minutesUntil(dueAt));
    }
    expect(waits[0]).toBeGreaterThan(0.1);
    expect(waits.slice(1, -1).every((wait, n) => wait > (waits[n] ?? 0) * 3)).toBe(true);
    await handleLater();
    expect(await titles()).toEqual([]);
  });

  test("is left alone until it is due", async () => {
    await deliveries.keep(delivered());
    await handleDue(failing(new Conflict("Not now")));
    await handleDue();
    expect(await only()).toMatchObject({ state: "waiting", attempts: 1 });
    await handleLater();
    expect(await only()).toMatchObject({ state: "handled", attempts: 2, note: "Post published" });
  });

  test("tells what nobody foresaw to the log alone", async () => {
    await deliveries.keep(delivered());
    const error = new Error("password=hunter2");
    await handleDue(failing(error));
    const { note } = await only();
    expect(note).toMatch(/^Something went wrong\. The log has more, under [0-9a-f]{8}$/);
    expect(log).toHaveBeenCalledWith(expect.stringContaining(note.slice(-8)), error);
  });

  test("doesn't hold up the others", async () => {
    await deliveries.keep(delivered());
    await deliveries.keep(delivered({ event: "other" }));
    await handleDue(failing(new Error("no luck")));
    expect((await all()).map(({ state }) => state)).toEqual(["handled", "waiting"]);
  });

  test("is given up at once when the payload isn't what it needs, in the schema's words", async () => {
    await deliveries.keep(delivered({ payload: '{"data":{"title":"","content":"hunter2"}}' }));
    await handleDue();
    const note = "The payload doesn’t fit: data.title: Enter a title";
    expect(await only()).toMatchObject({ state: "failed", attempts: 1, note });
  });
});

describe("a process that died", () => {
  /** As it leaves a delivery that it had begun: counted, and held for a while. */
  async function begunElsewhere(changes: { attempts: number; due_at?: string }): Promise<void> {
    await deliveries.keep(delivered());
    const db = await database();
    const soon = new Date(Date.now() + 10_000).toISOString();
    await db
      .updateTable("deliveries")
      .set({ due_at: soon, ...changes })
      .execute();
  }

  test("is waited for, and then its delivery is handled once", async () => {
    await begunElsewhere({ attempts: 1 });
    await handleDue();
    expect(await only()).toMatchObject({ state: "waiting", attempts: 1 });
    await handleLater();
    expect(await only()).toMatchObject({ state: "handled", attempts: 2 });
    expect(await titles()).toEqual(["Told"]);
  });

  test("seven times over the same delivery is no reason for an eighth", async () => {
    await begunElsewhere({ attempts: 7 });
    await handleLater();
    const note = "The server stopped each time that it was tried";
    expect(await only()).toMatchObject({ state: "failed", note });
    expect(await titles()).toEqual([]);
  });

  test("or was only slow ends what it began, and the one that waited for it does nothing", async () => {
    await using slow = await DataProcess.start();
    await using other = await DataProcess.start();
    for (const each of [slow, other]) await each.run("open", environment());
    await deliveries.keep(delivered());
    await slow.run("startHandling");
    const waiting = other.run("handleDue", 60_000);
    await slow.run("release");
    await waiting;
    expect(await only()).toMatchObject({ state: "handled", note: "Slow", attempts: 1 });
    expect(await titles()).toEqual(["Slow"]);
  });

  test("in the middle of it has done nothing", async () => {
    await deliveries.keep(delivered());
    const dying = await DataProcess.start();
    await dying.run("open", environment());
    await dying.run("startHandling");
    await dying.kill();
    expect(await only()).toMatchObject({ state: "waiting", attempts: 1 });
    expect(await titles()).toEqual([]);
    await handleLater();
    expect(await only()).toMatchObject({ state: "handled", attempts: 2 });
    expect(await titles()).toEqual(["Told"]);
  });
});

describe("letTryAgain", () => {
  test("lets one that was given up begin anew", async () => {
    await deliveries.keep(delivered({ payload: "{}" }));
    await handleDue();
    const { id } = await only();
    const db = await database();
    const { payload } = delivered();
    await db.updateTable("deliveries").set({ payload }).execute();
    await deliveries.letTryAgain(id);
    await handleDue();
    expect(await only()).toMatchObject({ state: "handled", attempts: 1 });
  });

  test("leaves one that is done as it is", async () => {
    await deliveries.keep(delivered());
    await handleDue();
    await deliveries.letTryAgain((await only()).id);
    await handleDue();
    expect(await titles()).toEqual(["Told"]);
  });
});

describe("what this application does", () => {
  const cases: [vendor: string, event: string, payload: object, note: string, titles: string[]][] =
    [
      ["github", "ping", { zen: "Keep it logically awesome." }, "GitHub can reach us", []],
      [
        "github",
        "release",
        {
          action: "published",
          repository: { full_name: "acme/forms" },
          release: { name: null, tag_name: "v1.2.0", html_url: "https://github.com/acme/forms" },
        },
        "Post published about the release",
        ["acme/forms: v1.2.0"],
      ],
      [
        "github",
        "release",
        {
          action: "deleted",
          repository: { full_name: "acme/forms" },
          release: { tag_name: "v1", html_url: "https://github.com/acme/forms" },
        },
        "Nothing to do when a release is deleted",
        [],
      ],
      [
        "stripe",
        "checkout.session.completed",
        { data: { object: { amount_total: 1999, currency: "eur" } } },
        "Paid: €19.99",
        [],
      ],
      [
        "stripe",
        "checkout.session.completed",
        { data: { object: { amount_total: 2000, currency: "jpy" } } },
        "Paid: ¥2,000",
        [],
      ],
    ];

  test.each(cases)("%s, %s: %o", async (vendor, event, payload, note, made) => {
    await deliveries.keep(delivered({ vendor, event, payload: JSON.stringify(payload) }));
    await handleDue();
    expect(await only()).toMatchObject({ state: "handled", note });
    expect(await titles()).toEqual(made);
  });
});
