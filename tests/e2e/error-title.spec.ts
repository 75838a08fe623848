import { expect, onPath, test } from "../qa/modes.ts";
import { postForm, unique } from "../qa/post-form.ts";

test("the title begins with “Error: ” while there are errors, once, and no longer after a success", async ({
  page,
  visit,
  send,
  hydrated,
}) => {
  await visit("/posts");
  await expect(page).toHaveTitle("Posts – Plainform");
  const form = postForm(page);
  for (const title of ["", unique("Still without content")]) {
    await form.fill(title, "");
    await send(() => form.button.click());
    await expect(page).toHaveTitle("Error: Posts – Plainform");
    await hydrated();
    await expect(page).toHaveTitle("Error: Posts – Plainform");
    await expect(page.locator("title")).toHaveCount(1);
  }
  await form.fill(unique("A title that ends well"), "Content");
  await send(() => form.button.click());
  await expect(form.status).toHaveText("Post published");
  await expect(page).toHaveTitle("Posts – Plainform");
});

test("the title of the next page is its own", async ({ page, visit, send, hydrated }) => {
  await visit("/posts/new");
  await send(() => postForm(page).button.click());
  await hydrated();
  await expect(page).toHaveTitle("Error: Write a post – Plainform");
  await page.getByRole("link", { name: "Posts", exact: true }).click();
  await expect(page).toHaveURL(onPath("/posts"));
  await expect(page).toHaveTitle("Posts – Plainform");
  await expect(page.locator("title")).toHaveCount(1);
});

test("the navigation tells where one is", async ({ page, visit }) => {
  const posts = page.getByRole("link", { name: "Posts", exact: true });
  await visit("/");
  await expect(posts).not.toHaveAttribute("aria-current");
  await visit("/posts");
  await expect(posts).toHaveAttribute("aria-current", "page");
  await visit("/posts/new");
  await expect(posts).toHaveAttribute("aria-current", "true");
});
