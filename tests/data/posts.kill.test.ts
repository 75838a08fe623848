import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { PostInput } from "@/schemas/post.ts";
import { AppProcess } from "./app-process.ts";
import { everyPost } from "./every-post.ts";
import { hiddenFields } from "./hidden-fields.ts";

const rounds = process.env.TEST_FULL ? 20 : 3;
/** The most that one writer sends in a round, so that a server that can't be killed ends the test too. */
const mostWrites = 2_000;

const folder = mkdtempSync(join(tmpdir(), "plainform-kill-"));
let app: AppProcess;

beforeAll(async () => {
  app = await AppProcess.start({ DATA_DIR: folder });
});

afterAll(async () => {
  await app.kill();
  rmSync(folder, { recursive: true });
});

/** Sends a post; answers whether its success was shown. */
type Door = (post: PostInput) => Promise<boolean>;

/** A program's way in. */
const json: Door = async (post) => {
  const response = await fetch(`${app.origin}/api/posts`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(post),
  });
  return response.status === 201;
};

/** The way of a browser without JavaScript. */
const form: Door = async (post) => {
  const page = await fetch(`${app.origin}/posts/new`);
  const data = new FormData();
  for (const [name, value] of hiddenFields(await page.text())) data.append(name, value);
  data.append("title", post.title);
  data.append("content", post.content);
  const response = await fetch(page.url, {
    method: "POST",
    headers: { origin: app.origin },
    body: data,
    redirect: "manual",
  });
  return response.status === 303;
};

/** Long enough for several pages of the database file, and made from the title, so that a torn post would show. */
const contentFor = (title: string) => `${title} `.repeat(500).trim();

test(`the database keeps every post whose success was shown, however the server is killed (${rounds} times)`, {
  timeout: rounds * 20_000,
}, async () => {
  const shown: string[] = [];
  for (let round = 1; round <= rounds; round++) {
    const lastDoor = round % 2 === 0 ? json : form;
    const killAfter = 1 + (round % 5);
    const successes = new Map([json, form].map((door) => [door, 0]));
    let sending = 0;
    let sendingWhenKilled = 0;
    let killed: Promise<void> | undefined;

    const write = async (door: Door, writer: string) => {
      for (let n = 1; n <= mostWrites && !killed; n++) {
        const title = `Round ${round}, ${writer}, post ${n}`;
        sending++;
        // A request that the kill cuts off promises nothing.
        const success = await door({ title, content: contentFor(title) }).catch(() => false);
        sending--;
        if (!success) continue;
        shown.push(title);
        successes.set(door, (successes.get(door) ?? 0) + 1);
        const due = [...successes.values()].every((count) => count >= killAfter);
        if (due && door === lastDoor && !killed) {
          sendingWhenKilled = sending;
          killed = app.kill();
        }
      }
    };
    await Promise.all([
      write(json, "program 1"),
      write(json, "program 2"),
      write(form, "person 1"),
      write(form, "person 2"),
    ]);
    await killed;
    expect(sendingWhenKilled).toBeGreaterThan(0);

    app = await AppProcess.start({ DATA_DIR: folder });
    const kept = await everyPost(app.origin);
    const titles = kept.map(({ title }) => title);
    expect(shown.filter((title) => !titles.includes(title))).toEqual([]);
    expect(titles.length).toBe(new Set(titles).size);
    expect(kept.filter(({ title, content }) => content !== contentFor(title))).toEqual([]);
  }

  await app.kill();
  const file = new DatabaseSync(join(folder, "plainform.db"));
  const check = file.prepare("pragma integrity_check").get();
  file.close();
  expect(check).toEqual({ integrity_check: "ok" });
});
