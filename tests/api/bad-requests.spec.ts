import { expect, test } from "@playwright/test";
import { postKeys } from "../qa/api-record.ts";
import { messages, unique } from "../qa/post-form.ts";
import { expectProblem } from "../qa/problem.ts";

const json = { "content-type": "application/json" };
const good = { title: "A title", content: "A text" };

test.describe("a body that is no JSON", () => {
  for (const [what, body] of [
    ["nothing", ""],
    ["half an object", '{"title": "A'],
    ["a form’s text", "title=a&content=b"],
    ["bytes that are no UTF-8", Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22])],
  ] as const) {
    test(`is a 400: ${what}`, async ({ request }) => {
      // As bytes: Playwright would make JSON of a text that is none.
      const data = Buffer.from(body);
      await expectProblem(await request.post("/api/posts", { headers: json, data }), 400);
    });
  }
});

test.describe("a content type that is neither JSON’s nor a form’s", () => {
  for (const type of ["text/plain", "application/json-patch+json", "text/json", "json", ""]) {
    test(`is a 415: ${type || "none"}`, async ({ baseURL }) => {
      const headers: HeadersInit = type === "" ? {} : { "content-type": type };
      // Of bytes, fetch doesn't say by itself what they are.
      const body = new TextEncoder().encode(JSON.stringify(good));
      const answer = await fetch(`${baseURL}/api/posts`, { method: "POST", headers, body });
      expect(answer.status).toBe(415);
      expect(answer.headers.get("content-type")).toBe("application/problem+json");
      expect(await answer.json()).toMatchObject({ status: 415, title: "Unsupported media type" });
    });
  }

  test("is none of these", async ({ request }) => {
    for (const type of [
      "application/json",
      "application/json; charset=utf-8",
      "Application/JSON",
      "application/vnd.api+json",
    ]) {
      const answer = await request.post("/api/posts", {
        headers: { "content-type": type },
        data: JSON.stringify(good),
      });
      expect(answer.status(), type).toBe(201);
    }
  });
});

const title = (detail: string) => ({ pointer: "/title", detail });
const content = (detail: string) => ({ pointer: "/content", detail });

test.describe("a value that the schema refuses is a 422 with its place and the form’s words:", () => {
  const refused: [what: string, body: unknown, errors: { pointer: string; detail: unknown }[]][] = [
    ["empty", { title: "", content: "" }, [title(messages.noTitle), content(messages.noContent)]],
    ["missing", {}, [title(messages.noTitle), content(messages.noContent)]],
    [
      "only spaces",
      { title: " ", content: "\n" },
      [title(messages.noTitle), content(messages.noContent)],
    ],
    [
      "too long",
      { title: "🦊".repeat(201), content: "a".repeat(20_001) },
      [title(messages.longTitle), content(messages.longContent)],
    ],
    ["a number", { ...good, title: 5 }, [title("Enter text")]],
    ["null", { ...good, title: null }, [title(messages.noTitle)]],
    ["an array", { ...good, title: ["a"] }, [title("Enter text")]],
    ["an object", { ...good, content: { a: 1 } }, [content("Enter text")]],
    ["NUL", { ...good, title: "a\0b" }, [title(messages.unreadable)]],
    ["half a surrogate pair", { ...good, content: "a\ud83eb" }, [content(messages.unreadable)]],
    ["null as the whole", null, [{ pointer: "", detail: expect.any(String) }]],
    ["an array as the whole", [good], [{ pointer: "", detail: expect.any(String) }]],
    ["a text as the whole", "title", [{ pointer: "", detail: expect.any(String) }]],
  ];
  for (const [what, body, errors] of refused) {
    test(what, async ({ request }) => {
      const answer = await request.post("/api/posts", {
        headers: json,
        data: JSON.stringify(body),
      });
      expect((await expectProblem(answer, 422)).errors).toEqual(errors);
    });
  }

  test("in PUT and PATCH too, and the record is unchanged", async ({ request }) => {
    const post = await (
      await request.post("/api/posts", { data: { title: unique("Stays"), content: "As it is" } })
    ).json();
    const path = `/api/posts/${post.id}`;
    const put = await expectProblem(await request.put(path, { data: { title: "Half" } }), 422);
    expect(put.errors).toEqual([content(messages.noContent)]);
    const patch = await expectProblem(await request.patch(path, { data: { title: "" } }), 422);
    expect(patch.errors).toEqual([title(messages.noTitle)]);
    expect(await (await request.get(path)).json()).toEqual(post);
  });
});

test.describe("a malicious request", () => {
  test("has no effect by keys such as __proto__", async ({ request }) => {
    const name = unique("Proto");
    const answer = await request.post("/api/posts", {
      headers: json,
      data: `{"__proto__": {"title": "x", "polluted": true}, "constructor": {"prototype": {"polluted": true}},
        "title": ${JSON.stringify(name)}, "content": "A text", "id": "mine", "createdAt": "1970"}`,
    });
    expect(answer.status()).toBe(201);
    const post = await answer.json();
    expect(Object.keys(post)).toEqual(postKeys);
    expect(post.title).toBe(name);
    expect(post.id).not.toBe("mine");

    const only = await request.post("/api/posts", {
      headers: json,
      data: `{"__proto__": {"title": "x", "content": "y"}}`,
    });
    expect((await expectProblem(only, 422)).errors).toEqual([
      title(messages.noTitle),
      content(messages.noContent),
    ]);
  });

  test("with deep nesting is refused quickly", async ({ request }) => {
    const deep = `${"[".repeat(200_000)}${"]".repeat(200_000)}`;
    const inTitle = await request.post("/api/posts", {
      headers: json,
      data: `{"title": ${deep}, "content": "A text"}`,
      timeout: 5_000,
    });
    await expectProblem(inTitle, 422);
    const beside = await request.post("/api/posts", {
      headers: json,
      data: `{"title": "A title", "content": "A text", "deep": ${deep}}`,
      timeout: 5_000,
    });
    await expectProblem(beside, 422);
  });

  test("with a body over a megabyte is a 413, and the next requests are answered", async ({
    request,
  }) => {
    for (const size of [1024 * 1024, 9 * 1024 * 1024]) {
      const answer = await request.post("/api/posts", {
        data: { ...good, content: "x".repeat(size) },
      });
      await expectProblem(answer, 413);
      expect((await request.get("/api/posts?limit=1")).status()).toBe(200);
    }
  });
});
