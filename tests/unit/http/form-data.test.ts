import { describe, expect, test, vi } from "vitest";
import { z } from "zod";
import { Conflict } from "@/packages/plainform/src/core/errors.ts";
import { parseFlash } from "@/packages/plainform/src/http/flash.ts";
import { createHandleRequest } from "@/packages/plainform/src/http/handle-request.ts";

const handleRequest = createHandleRequest();

const browser = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
const body = z.object({
  name: z.string().min(1, "Enter a name"),
  age: z.number("Enter your age").optional(),
  news: z.boolean(),
  links: z.array(z.object({ url: z.url("Enter a web address") })),
});
const send = (values: Record<string, string> | FormData, headers: Record<string, string> = {}) =>
  new Request("https://a.example/api/people", {
    method: "POST",
    body: values instanceof FormData ? values : new URLSearchParams(values),
    headers: { host: "a.example", ...headers },
  });
const echo = async (parsed: { body: unknown }) => parsed.body;

describe("form data is read as a form is", () => {
  test("urlencoded or multipart", async () => {
    const values = { name: "Ada", age: "36", "links[0].url": "https://a.example", other: "x" };
    const data = new FormData();
    for (const [name, value] of Object.entries(values)) data.append(name, value);
    for (const request of [send(values), send(data)]) {
      expect(await (await handleRequest(request, { body }, echo)).json()).toEqual({
        name: "Ada",
        age: 36,
        news: false,
        links: [{ url: "https://a.example" }],
      });
    }
  });

  test("and a query and a body may have names that a form itself needs", async () => {
    const named = z.object({ reset: z.string(), elements: z.array(z.string()) });
    const values = { reset: "yes", elements: "a" };
    const meant = { reset: "yes", elements: ["a"] };
    expect(await (await handleRequest(send(values), { body: named }, echo)).json()).toEqual(meant);
    const asked = new Request(`https://a.example/api/people?${new URLSearchParams(values)}`);
    const answered = await handleRequest(asked, { query: named }, async ({ query }) => query);
    expect(await answered.json()).toEqual(meant);
  });

  test("with a pointer to each error", async () => {
    const response = await handleRequest(send({ age: "x", "links[0].url": "y" }), { body }, echo);
    expect(response.status).toBe(422);
    expect((await response.json()).errors).toEqual([
      { pointer: "/name", detail: "Enter a name" },
      { pointer: "/age", detail: "Enter your age" },
      { pointer: "/links/0/url", detail: "Enter a web address" },
    ]);
  });
});

describe("a text in form data that is no UTF-8", () => {
  const boundary = "plainform-0123456789";
  const multipart = (name: string, value: string, file = "") =>
    `--${boundary}\r\nContent-Disposition: form-data; name="${name}"${file}\r\n\r\n${value}\r\n--${boundary}--\r\n`;
  /** Each character a byte. */
  const sendBytes = (characters: string, type: string) =>
    handleRequest(
      new Request("https://a.example/api/people", {
        method: "POST",
        body: Buffer.from(characters, "latin1"),
        headers: { "content-type": type },
      }),
      { body: z.object({ name: z.string(), file: z.file().optional() }) },
      async (parsed) => ({ name: parsed.body.name }),
    );
  const urlencoded = "application/x-www-form-urlencoded";
  const inParts = `multipart/form-data; boundary=${boundary}`;

  test.each([
    [urlencoded, "name=%FF"],
    [urlencoded, "name=a\xff"],
    [urlencoded, "name=a&%C3=%A9"],
    [urlencoded, "name=%ED%A0%80"],
    [inParts, multipart("name", "a\xffb")],
    [inParts, multipart("na\xc3me", "a")],
    [inParts, multipart("name", "\xef\xbf\xbd\xff")],
    [inParts, multipart("file", "x", '; filename="\xff.txt"')],
  ])("is a 400: %s %j", async (type, text) => {
    const response = await sendBytes(text, type);
    expect([response.status, (await response.json()).detail]).toEqual([
      400,
      "The body is not valid UTF-8.",
    ]);
  });

  test.each([
    [urlencoded, "name=%EF%BF%BD"],
    [urlencoded, "name=\xef\xbf\xbd"],
    [inParts, multipart("name", "\xef\xbf\xbd")],
  ])("is not a U+FFFD that was sent: %s %j", async (type, text) => {
    expect(await (await sendBytes(text, type)).json()).toEqual({ name: "\ufffd" });
  });

  test("is not a file of other bytes", async () => {
    const parts = multipart("name", "\xef\xbf\xbd").replace(/--\r\n$/, "\r\n");
    const file = multipart("file", "\xff\xfe", '; filename="a.bin"').slice(2 + boundary.length + 2);
    expect((await sendBytes(parts + file, inParts)).status).toBe(200);
  });
});

describe("a PATCH as form data", () => {
  const patch = (values: Record<string, string>, schema: z.ZodObject = patched) =>
    handleRequest(
      new Request("https://a.example/api/people", {
        method: "PATCH",
        body: new URLSearchParams(values),
      }),
      { body: schema },
      echo,
    );
  const patched = body.omit({ news: true, links: true }).partial().extend({
    bio: z.string().optional(),
    left: z.int().nullable().optional(),
  });

  test("changes what it names, and empties what may be empty", async () => {
    expect(await (await patch({ age: "36" })).json()).toEqual({ age: 36 });
    expect(await (await patch({ bio: "", left: "" })).json()).toEqual({ bio: "", left: null });
    expect(await (await patch({ unknown: "" })).json()).toEqual({});
  });

  test("is refused where an emptied field can’t be empty", async () => {
    const response = await patch({ name: "", age: "", bio: "x" });
    expect(response.status).toBe(422);
    expect((await response.json()).errors).toEqual([
      { pointer: "/name", detail: "Enter a name" },
      { pointer: "/age", detail: "Enter your age" },
    ]);
  });
});

test("an error of a whole form points at the whole", async () => {
  const values = { name: "Ada", "links[5000].url": "https://a.example" };
  const response = await handleRequest(send(values), { body }, echo);
  expect([response.status, (await response.json()).errors]).toEqual([
    422,
    [{ pointer: "", detail: "Send at most 1,000 rows in a list" }],
  ]);
});

describe("a person’s form", () => {
  const values = { name: "Ada" };

  test("leads back to the page that it stands on", async () => {
    const headers = { accept: browser, referer: "https://a.example/about?x=1" };
    const response = await handleRequest(send(values, headers), { body }, echo);
    expect([response.status, response.headers.get("location")]).toEqual([303, "/about?x=1"]);
    expect(response.headers.has("set-cookie")).toBe(false);
  });

  test("leads where the contract says, with a message", async () => {
    const form = { redirectTo: "/people", message: "Person added" };
    const response = await handleRequest(send(values, { accept: browser }), { body, form }, echo);
    expect([response.status, response.headers.get("location")]).toEqual([303, "/people"]);
    const cookie = response.headers.get("set-cookie") ?? "";
    const [, value = ""] =
      /^plainform-flash=([^;]+); Path=\/; Max-Age=60; SameSite=lax$/.exec(cookie) ?? [];
    expect(parseFlash(decodeURIComponent(value))).toMatchObject({ message: "Person added" });
  });

  test("never leads to another site", async () => {
    for (const referer of ["https://evil.example/a", "no url", "https://a.example:444/x"]) {
      const response = await handleRequest(
        send(values, { accept: browser, referer }),
        { body },
        echo,
      );
      expect(response.headers.get("location")).toBe("/");
    }
    const referer = "https://a.example//evil.example";
    const response = await handleRequest(
      send(values, { accept: browser, referer }),
      { body },
      echo,
    );
    const location = response.headers.get("location") ?? "";
    expect(new URL(location, "https://a.example").host).toBe("a.example");
  });

  test("comes to a page that says what is wrong, and not as markup", async () => {
    const refused = await handleRequest(send({}, { accept: browser }), { body }, echo);
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain("<p>Enter a name</p>");
    const conflict = await handleRequest(send(values, { accept: browser }), { body }, async () => {
      throw new Conflict("<b>taken</b>", "name");
    });
    expect(conflict.status).toBe(409);
    expect(await conflict.text()).toContain("&lt;b>taken");
  });

  test("of another site is refused", async () => {
    for (const headers of [
      { origin: "https://evil.example" },
      { "sec-fetch-site": "cross-site" },
    ]) {
      const operation = vi.fn(echo);
      const response = await handleRequest(
        send(values, headers as Record<string, string>),
        { body },
        operation,
      );
      expect(response.status).toBe(403);
      expect(operation).not.toHaveBeenCalled();
    }
  });
});
