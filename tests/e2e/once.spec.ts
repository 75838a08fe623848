import type { APIRequestContext } from "@playwright/test";
import { expect, onPath, test } from "../qa/modes.ts";
import { postForm, unique } from "../qa/post-form.ts";

async function countOf(title: string, request: APIRequestContext): Promise<number> {
  const { data } = await (await request.get("/api/posts?limit=100")).json();
  return data.filter((post: { title: string }) => post.title === title).length;
}

test("however often the button is clicked, one post is published", async ({
  page,
  visit,
  send,
}) => {
  const title = unique("Impatient");
  await visit("/posts/new");
  const form = postForm(page);
  await form.fill(title, "Click, click, click.");
  // Through the DOM: Playwright's own click would wait for the form to be ready again.
  await send(() =>
    form.button.evaluate((button: HTMLButtonElement) => {
      for (let clicks = 0; clicks < 3; clicks++) button.click();
    }),
  );
  await expect(page).toHaveURL(onPath("/posts"));
  await expect(page.getByRole("link", { name: title })).toHaveCount(1);
  expect(await countOf(title, page.request)).toBe(1);
});

test("two equal posts made one after the other are two", async ({ page, visit, send }) => {
  const title = unique("Said twice");
  await visit("/posts");
  const form = postForm(page);
  for (const count of [1, 2]) {
    await form.fill(title, "On purpose.");
    await send(() => form.button.click());
    await expect(page.getByRole("link", { name: title })).toHaveCount(count);
    await expect(form.title).toHaveValue("");
  }
  expect(await countOf(title, page.request)).toBe(2);
});
