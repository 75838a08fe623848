import { expect, onPath, test } from "../qa/modes.ts";
import { messages, postForm, unique } from "../qa/post-form.ts";

test("text that is typed before the scripts arrive stays, and is then sent by them", async ({
  page,
  visit,
  hydrated,
  send,
}) => {
  const title = unique("Faster than scripts");
  await visit("/posts");
  const form = postForm(page);
  await form.fill(title, "Typed first.");
  await hydrated();
  await expect(form.title).toHaveValue(title);
  await expect(form.content).toHaveValue("Typed first.");
  await expect(form.content).toBeFocused();
  const response = await send(() => form.button.click());
  expect(response?.request().isNavigationRequest()).toBe(false);
  await expect(form.status).toHaveText("Post published");
  await expect(page.getByRole("link", { name: title })).toHaveCount(1);
});

test("a form that is sent before the scripts arrive is answered, and they take over from the answer", async ({
  page,
  visit,
  hydrated,
  send,
}) => {
  const title = unique("Scripts take over");
  await visit("/posts/new");
  const form = postForm(page);
  await form.content.fill("No title yet.");
  const first = await send(() => form.button.click());
  expect(first?.request().isNavigationRequest()).toBe(true);
  await hydrated();
  await expect(form.summary).toBeFocused();
  await expect(form.summary.getByRole("link")).toHaveText([messages.noTitle]);
  await expect(form.content).toHaveValue("No title yet.");

  await form.content.fill("");
  // By now the browser looks at it first, and sends nothing.
  expect(await send(() => form.button.click())).toBeUndefined();
  await expect(form.summary).toBeFocused();
  await expect(form.summary.getByRole("link")).toHaveText([messages.noTitle, messages.noContent]);
  await expect(form.content).toHaveValue("");

  await form.fill(title, "Both now.");
  await send(() => form.button.click());
  await expect(page).toHaveURL(onPath("/posts"));
  await expect(form.status).toHaveText("Post published");
  await expect(page.getByRole("link", { name: title })).toHaveCount(1);
});

test("a message after a redirect is shown once the scripts have arrived, too", async ({
  page,
  visit,
  hydrated,
  send,
  reload,
}) => {
  await visit("/posts/new");
  const form = postForm(page);
  await form.fill(unique("Said once"), "And not again.");
  await send(() => form.button.click());
  await hydrated();
  await expect(form.status).toHaveText("Post published");
  await reload();
  await hydrated();
  await expect(form.status).toHaveText("");
});
