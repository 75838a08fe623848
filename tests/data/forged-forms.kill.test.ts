import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { AppProcess } from "./app-process.ts";
import { hiddenFields } from "./hidden-fields.ts";

const folder = mkdtempSync(join(tmpdir(), "plainform-forged-"));
let app: AppProcess;
/** The fields of a form as its page has them, with a title. */
let fields: [string, string][];

beforeAll(async () => {
  app = await AppProcess.start({ DATA_DIR: folder });
  const page = await fetch(`${app.origin}/posts/new`);
  fields = [...hiddenFields(await page.text()), ["title", "Forged"]];
});

afterAll(async () => {
  await app.kill();
  rmSync(folder, { recursive: true });
});

const boundary = "----plainform";
const type = `multipart/form-data; boundary=${boundary}`;

function multipart(entries: readonly (readonly [string, string | Blob])[]): string {
  const parts = entries.map(([name, value]) =>
    typeof value === "string"
      ? `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`
      : `--${boundary}\r\nContent-Disposition: form-data; name="${name}"; filename="a"\r\n\r\nx\r\n`,
  );
  return `${parts.join("")}--${boundary}--\r\n`;
}

async function send(body: BodyInit, contentType = type): Promise<{ status: number; text: string }> {
  const answer = await fetch(`${app.origin}/posts/new`, {
    method: "POST",
    headers: { "content-type": contentType, accept: "text/html", origin: app.origin },
    body,
    redirect: "manual",
    // A body in chunks, where it is a stream.
    ...(body instanceof ReadableStream && { duplex: "half" }),
  });
  return { status: answer.status, text: await answer.text() };
}

const inWords = { status: 400, text: expect.stringContaining("This form could not be read") };

test("a form with the fields of the page is read, also when its body arrives in chunks", async () => {
  const body = multipart(fields);
  // The content is missing.
  const invalid = { status: 200, text: expect.stringContaining("Enter some content") };
  expect(await send(body)).toMatchObject(invalid);
  expect(await send(new Blob([body]).stream())).toMatchObject(invalid);
});

test("a form that was cut off anywhere is a 400 in words, and no line in the log", async () => {
  const body = multipart(fields);
  const before = app.log;
  const ends = Array.from({ length: 60 }, (_, n) => Math.floor((n * (body.length - 5)) / 60));
  for (const end of ends) {
    expect(await send(body.slice(0, end)), `cut off after ${end}`).toMatchObject(inWords);
  }
  expect(app.log.slice(before.length)).toBe("");
});

test.each([
  ["multipart/form-data"],
  ["multipart/form-data; boundary="],
  ["multipart/form-data; boundary=other"],
])("a form of the type %s is a 400 in words, and no line in the log", async (contentType) => {
  const before = app.log;
  expect(await send(multipart(fields), contentType)).toMatchObject(inWords);
  expect(app.log.slice(before.length)).toBe("");
});

test("forged fields of an action are a 400 in words or a form like any other, and no line in the log", async () => {
  const forged = [
    "",
    "x",
    "null",
    "{}",
    "[",
    "[]",
    "[[[",
    '"$1"',
    '["$@9"]',
    '["$Zz"]',
    '{"id":1}',
  ];
  const own = fields.filter(([name]) => name.startsWith("$ACTION_")).map(([name]) => name);
  expect(own.length).toBeGreaterThanOrEqual(3);
  const before = app.log;
  const statuses = new Map<number, number>();
  const sent: (readonly (readonly [string, string | Blob])[])[] = own.flatMap((name) => [
    fields.filter(([other]) => other !== name),
    [...fields, [name, "x"] as const],
    fields.map((field) => (field[0] === name ? ([name, new Blob(["x"])] as const) : field)),
    ...forged.map((value) =>
      fields.map((field) => (field[0] === name ? ([name, value] as const) : field)),
    ),
    ...[10, 20, 60, 80].map((end) =>
      fields.map(
        ([other, value]) => [other, other === name ? value.slice(0, end) : value] as const,
      ),
    ),
  ]);
  sent.push(
    fields.filter(([name]) => !name.startsWith("$ACTION_")),
    [...fields, ["$ACTION_ID_", ""]],
    [...fields, [`$ACTION_ID_${"0".repeat(41)}`, ""]],
    [...fields, ["$ACTION_REF_9", ""]],
  );
  for (const entries of sent) {
    const answer = await send(multipart(entries));
    statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
    if (answer.status !== 200) {
      expect(answer, JSON.stringify(entries).slice(0, 1_000)).toMatchObject(inWords);
    }
  }
  expect([...statuses.keys()].toSorted()).toEqual([200, 400]);
  expect(statuses.get(400)).toBeGreaterThan(30);
  expect(app.log.slice(before.length)).toBe("");
});

test("a form of an older build gets a page that says so", async () => {
  const other = fields.map(
    ([name, value]) => [name, value.replace(/"id":"\w{42}"/, `"id":"${"4".repeat(42)}"`)] as const,
  );
  const answer = await send(multipart(other));
  expect(answer.status).toBe(409);
  expect(answer.text).toContain("<h1>This page is out of date</h1>");
  expect(answer.text).toContain("Go back with your browser’s back button");
});

test("a hydrated form whose action can't be one is a 400 in words, and no line in the log", async () => {
  const before = app.log;
  const forged = [
    "x",
    "",
    "toString",
    "4".repeat(40),
    "4".repeat(41),
    "g".repeat(42),
    "A".repeat(42),
  ];
  for (const action of forged) {
    for (const body of ["[]", new FormData(), new URLSearchParams({ a: "b" })]) {
      const answer = await fetch(`${app.origin}/posts/new`, {
        method: "POST",
        headers: { "next-action": action, origin: app.origin },
        body,
      });
      expect([answer.status, await answer.text()], action).toEqual([
        400,
        expect.stringContaining("The form can’t be read."),
      ]);
    }
  }
  expect(app.log.slice(before.length)).toBe("");
});

test.each<[string, Record<string, string>]>([
  ["from a page without a referrer", { origin: "null", "sec-fetch-site": "same-origin" }],
  [
    "through a proxy that renames the host",
    { origin: "https://a.example", "sec-fetch-site": "same-origin" },
  ],
  [
    "through a proxy that writes the host with capital letters",
    { origin: "https://a.example", "x-forwarded-host": "A.example:443" },
  ],
  ["of a text browser", {}],
])("a form %s is taken, and no line in the log", async (_, headers) => {
  const before = app.log;
  const answer = await fetch(`${app.origin}/posts/new`, {
    method: "POST",
    headers: { "content-type": type, accept: "text/html", ...headers },
    body: multipart(fields),
  });
  expect(await answer.text()).toContain("Enter some content");
  expect(app.log.slice(before.length)).toBe("");
});

test("a form in chunks that is too large is a 413, as one of a known length is", async () => {
  const before = app.log;
  for (const size of [9, 17]) {
    const large = multipart([...fields, ["content", "x".repeat(size * 1024 * 1024)]]);
    for (const body of [large, new Blob([large]).stream()]) {
      const answer = await send(body).catch(String);
      expect(answer).toMatchObject({
        status: 413,
        text: expect.stringContaining("too much to send"),
      });
    }
  }
  expect(app.log.slice(before.length)).toBe("");
});

test("a broken router state is a page like any other", async () => {
  const before = app.log;
  for (const state of ["x", "%", "null", '["",1]', `["",${"[".repeat(9_000)}`]) {
    const headers = { rsc: "1", "next-router-state-tree": state };
    const answer = await fetch(`${app.origin}/posts`, { headers });
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-type")).toContain("text/x-component");
    await answer.text();
  }
  expect(app.log.slice(before.length)).toBe("");
});
