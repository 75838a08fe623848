import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { AppProcess } from "./app-process.ts";
import { emptyDatabase } from "./empty-database.ts";

/** So few that a test meets the limit, and so slowly again that it doesn't run out of it meanwhile. */
const RATE_LIMIT = "6";

async function start(environment: Record<string, string>): Promise<AppProcess> {
  const app = await AppProcess.start({ RATE_LIMIT, ...environment });
  onTestFinished(() => app.kill());
  return app;
}

const from = (address: string) => ({ "x-forwarded-for": address });

async function untilRefused(ask: () => Promise<Response>): Promise<number> {
  for (let times = 0; times < 20; times++) {
    const { status } = await ask();
    if (status === 429) return times;
  }
  throw new Error("Nothing was refused.");
}

test("a client that sends too many requests is told when to come back: people by a page, programs by a problem document", async () => {
  const folder = mkdtempSync(join(tmpdir(), "plainform-limit-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const app = await start({ DATA_DIR: folder });
  const search = (headers: Record<string, string>) =>
    fetch(`${app.origin}/posts?q=a`, { headers: { ...from("192.0.2.1"), ...headers } });
  // A token may come back while the server does its first work.
  const times = await untilRefused(() => search({}));
  expect([6, 7, 8]).toContain(times);

  const page = await search({ accept: "text/html" });
  expect(page.status).toBe(429);
  expect(Number(page.headers.get("retry-after"))).toBeGreaterThan(0);
  expect(page.headers.get("content-security-policy")).toContain("default-src 'none'");
  const text = await page.text();
  expect(text).toContain("<h1>Too many requests</h1>");
  expect(text).toContain("Then reload this page");

  const form = await fetch(`${app.origin}/posts/new`, {
    method: "POST",
    headers: { ...from("192.0.2.1"), accept: "text/html" },
    body: new FormData(),
  });
  expect(form.status).toBe(429);
  expect(await form.text()).toContain("what you entered is still there");

  const hydrated = await fetch(`${app.origin}/posts/new`, {
    method: "POST",
    headers: { ...from("192.0.2.1"), "next-action": "x" },
    body: "[]",
  });
  expect([hydrated.status, await hydrated.text()]).toEqual([429, "429 Too Many Requests"]);

  const problem = await fetch(`${app.origin}/api/posts`, { headers: from("192.0.2.1") });
  expect(problem.status).toBe(429);
  expect(Number(problem.headers.get("retry-after"))).toBeGreaterThan(0);
  expect(problem.headers.get("content-type")).toBe("application/problem+json");
  expect(await problem.json()).toMatchObject({ status: 429, title: "Too many requests" });

  // Others go on; so do static files and services that call.
  expect((await fetch(`${app.origin}/posts`, { headers: from("192.0.2.2") })).status).toBe(200);
  const webhook = await fetch(`${app.origin}/api/webhooks/github`, {
    method: "POST",
    headers: from("192.0.2.1"),
    body: "{}",
  });
  expect(webhook.status).toBe(404);
});

test("instances that share a PostgreSQL database count together", async () => {
  onTestFinished(await emptyDatabase());
  const DATABASE_URL = process.env.DATABASE_URL ?? "";
  const apps = await Promise.all([start({ DATABASE_URL }), start({ DATABASE_URL })]);
  let turn = 0;
  const ask = (address: string) =>
    fetch(`${apps[turn++ % 2]?.origin}/api/posts`, { headers: from(address) });
  expect([6, 7, 8]).toContain(await untilRefused(() => ask("192.0.2.1")));
  expect((await ask("192.0.2.1")).status).toBe(429);
  expect((await ask("192.0.2.1")).status).toBe(429);
  expect((await ask("192.0.2.2")).status).toBe(200);
});

test("a client chooses its address only where a proxy is believed; neighbours of one IPv6 network share a limit", async () => {
  const folder = mkdtempSync(join(tmpdir(), "plainform-proxies-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  // The tests connect from this machine, as its proxy would: one more proxy wrote the last address.
  const app = await start({ DATA_DIR: folder, PLAINFORM_TRUSTED_PROXIES: "1" });
  let turn = 0;
  const ask = (forwarded: string) => fetch(`${app.origin}/api/posts`, { headers: from(forwarded) });
  const forging = () => ask(`198.51.100.${turn++}, 192.0.2.1, 203.0.113.9`);
  expect([6, 7, 8]).toContain(await untilRefused(forging));
  expect((await ask("192.0.2.2, 203.0.113.9")).status).toBe(200);
  const neighbour = () => ask(`2001:db8::${turn++}, 203.0.113.9`);
  expect([6, 7, 8]).toContain(await untilRefused(neighbour));
});
