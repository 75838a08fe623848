import { beforeEach, describe, expect, test, vi } from "vitest";
import { z } from "zod";
import { Conflict } from "@/lib/errors.ts";
import { answer } from "@/lib/http/answer.ts";

// What Next puts in its place on the server.
vi.mock("next/navigation", () => import("next/dist/api/navigation.react-server.js"));
const flash = vi.hoisted(() => vi.fn());
vi.mock("@/lib/form/flash.ts", () => ({ setFlash: flash }));
beforeEach(() => flash.mockClear());

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
      expect(await (await answer(request, { body }, echo)).json()).toEqual({
        name: "Ada",
        age: 36,
        news: false,
        links: [{ url: "https://a.example" }],
      });
    }
  });

  test("with a pointer to each error", async () => {
    const response = await answer(send({ age: "x", "links[0].url": "y" }), { body }, echo);
    expect(response.status).toBe(422);
    expect((await response.json()).errors).toEqual([
      { pointer: "/name", detail: "Enter a name" },
      { pointer: "/age", detail: "Enter your age" },
      { pointer: "/links/0/url", detail: "Enter a web address" },
    ]);
  });
});

describe("a person’s form", () => {
  const values = { name: "Ada" };

  test("leads back to the page that it stands on", async () => {
    const headers = { accept: browser, referer: "https://a.example/about?x=1" };
    const response = await answer(send(values, headers), { body }, echo);
    expect([response.status, response.headers.get("location")]).toEqual([303, "/about?x=1"]);
    expect(flash).not.toHaveBeenCalled();
  });

  test("leads where the contract says, with a message", async () => {
    const form = { redirectTo: "/people", message: "Person added" };
    const response = await answer(send(values, { accept: browser }), { body, form }, echo);
    expect([response.status, response.headers.get("location")]).toEqual([303, "/people"]);
    expect(flash).toHaveBeenCalledWith("Person added");
  });

  test("never leads to another site", async () => {
    for (const referer of ["https://evil.example/a", "no url", "https://a.example:444/x"]) {
      const response = await answer(send(values, { accept: browser, referer }), { body }, echo);
      expect(response.headers.get("location")).toBe("/");
    }
    const referer = "https://a.example//evil.example";
    const response = await answer(send(values, { accept: browser, referer }), { body }, echo);
    const location = response.headers.get("location") ?? "";
    expect(new URL(location, "https://a.example").host).toBe("a.example");
  });

  test("comes to a page that says what is wrong, and not as markup", async () => {
    const refused = await answer(send({}, { accept: browser }), { body }, echo);
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain("<p>Enter a name</p>");
    const conflict = await answer(send(values, { accept: browser }), { body }, async () => {
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
      const response = await answer(
        send(values, headers as Record<string, string>),
        { body },
        operation,
      );
      expect(response.status).toBe(403);
      expect(operation).not.toHaveBeenCalled();
    }
  });
});
