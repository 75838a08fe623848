import { type APIRequestContext, expect, test } from "@playwright/test";
import { openForm } from "../qa/plain-client.ts";
import { messages, unique } from "../qa/post-form.ts";

/** Whether the list of the JSON API has a post of that title among the newest. */
async function isSaved(request: APIRequestContext, title: string): Promise<boolean> {
  const { data } = await (await request.get("/api/posts?limit=100")).json();
  return data.some((post: { title: string }) => post.title === title);
}

test.describe("a form filled in by a program that only speaks HTTP", () => {
  test("is saved, and leads to the list with a message", async ({ baseURL, request }) => {
    const title = unique("By hand");
    const form = await openForm(`${baseURL}/posts/new`);
    const answer = await form.send({ title, content: "Line one\r\nLine two" });
    expect(answer.status).toBe(303);
    // The empty fragment takes the place of the form’s own.
    expect(answer.headers.get("location")).toBe("/posts#");
    expect(answer.headers.get("set-cookie")).toContain("plainform-flash=");
    const { data } = await (await request.get("/api/posts?limit=100")).json();
    expect(data.find((post: { title: string }) => post.title === title)).toMatchObject({
      content: "Line one\nLine two",
    });
  });

  test("comes back with errors and all that was typed", async ({ baseURL }) => {
    const form = await openForm(`${baseURL}/posts/new`);
    const answer = await form.send({ title: "", content: "Only <content>" });
    expect(answer.status).toBe(200);
    const html = await answer.text();
    expect(html).toContain("There is a problem");
    expect(html).toContain(messages.noTitle);
    expect(html).toMatch(/<textarea[^>]*>Only &lt;content&gt;<\/textarea>/);
  });

  test("is either saved or refused in words when it is urlencoded", async ({
    baseURL,
    request,
  }) => {
    const title = unique("Urlencoded");
    const form = await openForm(`${baseURL}/posts/new`);
    const answer = await form.send({ title, content: "Another encoding" }, { urlencoded: true });
    expect(answer.status).toBeLessThan(500);
    expect(await isSaved(request, title)).toBe(answer.status === 303);
  });

  test("from another site’s page is refused in words, and nothing is saved", async ({
    baseURL,
    request,
  }) => {
    const foreign: Record<string, string>[] = [
      { origin: "https://elsewhere.example" },
      { origin: "null" },
      { "sec-fetch-site": "cross-site" },
      { "sec-fetch-site": "same-site" },
      { origin: "https://edge.internal", "x-forwarded-host": "a.example, edge.internal" },
    ];
    for (const headers of foreign) {
      await test.step(JSON.stringify(headers), async () => {
        const title = unique("Forged");
        const form = await openForm(`${baseURL}/posts/new`);
        const answer = await form.send(
          { title, content: "From elsewhere" },
          { headers: { accept: "text/html", ...headers } },
        );
        expect(await answer.text()).toContain("so nothing was saved");
        expect(answer.status).toBe(403);
        expect(await isSaved(request, title)).toBe(false);
      });
    }
  });
});

test("a form of this site is saved, whatever proxies made of its host", async ({
  baseURL,
  request,
}) => {
  const own = { "sec-fetch-site": "same-origin" };
  const proxies: Record<string, string>[] = [
    { origin: "https://a.example", "x-forwarded-host": "a.example, edge.internal" },
    { origin: "https://a.example", "x-forwarded-host": "a.example:443" },
    { origin: "https://a.example", "x-forwarded-host": "edge.internal", ...own },
    { origin: "null", ...own },
  ];
  for (const headers of proxies) {
    await test.step(JSON.stringify(headers), async () => {
      const title = unique("Behind proxies");
      const form = await openForm(`${baseURL}/posts/new`);
      const answer = await form.send({ title, content: "From here" }, { headers });
      expect(answer.status).toBe(303);
      expect(await isSaved(request, title)).toBe(true);
    });
  }
});

test.describe("form data and JSON change the same posts", () => {
  test("a post made by JSON is on the pages", async ({ baseURL, request }) => {
    const title = unique("From JSON");
    const answer = await request.post("/api/posts", { data: { title, content: "Seen on a page" } });
    const { id } = await answer.json();
    const page = await (await fetch(`${baseURL}/posts/${id}`)).text();
    expect(page).toContain(title);
    expect(page).toContain("Seen on a page");
    expect(await (await fetch(`${baseURL}/posts`)).text()).toContain(title);
  });

  test("a post edited by form is what JSON answers", async ({ baseURL, request }) => {
    const made = await request.post("/api/posts", {
      data: { title: unique("Before"), content: "Old" },
    });
    const { id } = await made.json();
    const title = unique("After");
    const form = await openForm(`${baseURL}/posts/${id}/edit`);
    expect((await form.send({ title, content: "New" })).status).toBe(303);
    expect(await (await request.get(`/api/posts/${id}`)).json()).toMatchObject({
      title,
      content: "New",
    });
  });
});

test("a form that is sent ten times at once is saved once, and every answer is the same", async ({
  baseURL,
  request,
}) => {
  const title = unique("Sent ten times");
  const form = await openForm(`${baseURL}/posts/new`);
  const values = { title, content: "One row." };
  const answers = await Promise.all(Array.from({ length: 10 }, () => form.send(values)));
  expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(303));
  const { data } = await (await request.get("/api/posts?limit=100")).json();
  expect(data.filter((post: { title: string }) => post.title === title)).toHaveLength(1);
});

test("a form whose values were changed is saved again under the same token", async ({
  baseURL,
  request,
}) => {
  const title = unique("Sent and changed");
  const form = await openForm(`${baseURL}/posts/new`);
  await form.send({ title, content: "First." });
  await form.send({ title, content: "Second." });
  const { data } = await (await request.get("/api/posts?limit=100")).json();
  expect(data.filter((post: { title: string }) => post.title === title)).toHaveLength(2);
});
