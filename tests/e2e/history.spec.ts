import { expect, onPath, test } from "../qa/modes.ts";
import { messages, postForm, unique } from "../qa/post-form.ts";

test("back and forward after publishing save nothing again and repeat no message", async ({
  page,
  visit,
  send,
}) => {
  const title = unique("Back and forth");
  await visit("/posts/new");
  const form = postForm(page);
  await form.fill(title, "Once is enough.");
  await send(() => form.button.click());
  await expect(form.status).toHaveText("Post published");

  await page.goBack({ waitUntil: "domcontentloaded" });
  await expect(page).toHaveURL(onPath("/posts/new"));
  await expect(form.button).toBeVisible();
  await expect(page.getByText("Post published")).toHaveCount(0);
  await page.goForward({ waitUntil: "domcontentloaded" });
  await expect(page).toHaveURL(onPath("/posts"));
  await expect(page.getByRole("link", { name: title })).toHaveCount(1);
  await expect(page.getByText("Post published")).toHaveCount(0);
});

test("leaving the list and coming back repeats no message", async ({ page, visit, send }) => {
  const title = unique("There and back");
  await visit("/posts");
  const form = postForm(page);
  await form.fill(title, "Read me, then come back.");
  await send(() => form.button.click());
  await expect(form.status).toHaveText("Post published");
  await page.getByRole("link", { name: title }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
  await expect(page.getByText("Post published")).toHaveCount(0);
  await page.goBack({ waitUntil: "domcontentloaded" });
  await expect(page).toHaveURL(onPath("/posts"));
  await expect(page.getByRole("link", { name: title })).toHaveCount(1);
  await expect(page.getByText("Post published")).toHaveCount(0);
});

test("two tabs keep their own text, errors and messages", async ({
  context,
  page,
  visit,
  send,
}) => {
  const other = await context.newPage();
  const [here, there] = [postForm(page), postForm(other)];
  const [first, second] = [unique("First tab"), unique("Second tab")];
  await visit("/posts/new");
  await visit("/posts/new", other);
  await there.fill("", "Half written in the other tab.");
  await send(() => there.button.click(), other);
  await expect(there.summary.getByRole("link")).toHaveText([messages.noTitle]);

  await here.fill(first, "From the first tab.");
  await send(() => here.button.click());
  await expect(here.status).toHaveText("Post published");

  await expect(there.content).toHaveValue("Half written in the other tab.");
  await there.title.fill(second);
  await send(() => there.button.click(), other);
  await expect(there.status).toHaveText("Post published");
  for (const title of [first, second]) {
    await expect(other.getByRole("link", { name: title })).toHaveCount(1);
  }
});

test("a post that another tab deleted is not brought back", async ({ page, visit, send }) => {
  const answer = await page.request.post("/api/posts", {
    data: { title: unique("Soon gone"), content: "Deleted meanwhile." },
  });
  const { id } = await answer.json();
  await visit(`/posts/${id}/edit`);
  const form = postForm(page);
  await form.content.fill("A long edit");
  expect((await page.request.delete(`/api/posts/${id}`)).status()).toBe(204);
  await send(() => form.button.click());
  await expect(form.summary).toBeFocused();
  await expect(form.summary).toContainText("This post doesn't exist. It may have been deleted.");
  await expect(form.content).toHaveValue("A long edit");
  expect((await page.request.get(`/api/posts/${id}`)).status()).toBe(404);
});
