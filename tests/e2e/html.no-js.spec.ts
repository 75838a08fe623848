import { expect, test } from "../qa/modes.ts";
import { expectValidHtml } from "../qa/page-checks.ts";
import { postForm, unique } from "../qa/post-form.ts";

/** The HTML just as the server sends it, before a browser has put it in order. */
test("the server’s HTML of every page is valid", async ({ request }) => {
  const answer = await request.post("/api/posts", {
    data: { title: unique("Valid"), content: "Two\n\nlines & <tags>" },
  });
  const { id } = await answer.json();
  for (const path of [
    "/",
    "/posts",
    "/posts/new",
    `/posts/${id}`,
    `/posts/${id}/edit`,
    `/posts/${id}/delete`,
    "/no/such/page",
  ]) {
    await test.step(path, async () => {
      const response = await request.get(path);
      expect(response.headers()["content-type"]).toContain("text/html");
      await expectValidHtml((await response?.text()) ?? "");
    });
  }
});

test("the server’s HTML of a refused form is valid", async ({ page, request, visit, send }) => {
  const answer = await request.post("/api/posts", {
    data: { title: unique("Refused"), content: "To be edited" },
  });
  const { id } = await answer.json();
  for (const path of ["/posts", "/posts/new", `/posts/${id}/edit`]) {
    await test.step(path, async () => {
      await visit(path);
      const form = postForm(page);
      await form.fill("", 'Text with "quotes" & <tags>');
      const response = await send(() => form.button.click());
      await expect(form.summary).toBeFocused();
      await expectValidHtml((await response?.text()) ?? "");
    });
  }
});
