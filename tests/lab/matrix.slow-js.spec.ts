import { expect, test } from "../qa/modes.ts";
import { unique } from "../qa/post-form.ts";
import { expectContents, fieldsOf, fillIn, nothing, savedCount } from "./matrix-form.ts";

test("typed before hydration: every control is kept, and sent once by the scripts", async ({
  page,
  visit,
  hydrated,
  send,
}) => {
  await visit("/lab/matrix");
  const form = fieldsOf(page);
  const title = unique("Early");
  const filled = await fillIn(page, title);
  await hydrated();
  await expectContents(page, filled);
  const response = await send(() => form.button.click());
  expect(response?.request().isNavigationRequest()).toBe(false);
  await expect(form.status).toHaveText(`Saved ${title}`);
  await expectContents(page, nothing);
  expect(await savedCount(page, title)).toBe(1);
});

test("posted before hydration: a plain POST, whose answer hydrates; nothing is sent twice", async ({
  page,
  visit,
  hydrated,
  send,
}) => {
  let posts = 0;
  page.on("request", (request) => {
    if (request.method() === "POST") posts += 1;
  });
  await visit("/lab/matrix");
  const form = fieldsOf(page);
  const title = unique("taken early");
  const filled = await fillIn(page, title);
  const response = await send(() => form.button.click());
  expect(response?.request().isNavigationRequest()).toBe(true);
  await hydrated();
  await expect(form.summary.getByRole("link")).toHaveText(["This title is taken"]);
  await expectContents(page, filled, { isNewPage: true });
  expect(posts).toBe(1);
  const free = unique("Free");
  await form.title.fill(free);
  await form.password.fill(filled.password);
  await send(() => form.button.click());
  await expect(form.status).toHaveText(`Saved ${free}`);
  await expectContents(page, nothing);
  expect(posts).toBe(2);
  expect(await savedCount(page, free)).toBe(1);
});
