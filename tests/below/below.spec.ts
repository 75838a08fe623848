import { expect, onPath, test } from "../qa/modes.ts";
import { messages, postForm, unique } from "../qa/post-form.ts";

const root = "/notes";
const list = onPath(`${root}/posts/`);

test("below a path, a success leads to a page of the application, with its message", async ({
  context,
  page,
  mode,
  visit,
  send,
}) => {
  const title = unique("Below a path");
  await visit(`${root}/posts/new/`);
  const form = postForm(page);
  await send(() => form.button.click());
  await expect(form.summary).toBeFocused();
  await expect(form.summary.getByRole("link").first()).toHaveText(messages.noTitle);
  await form.fill(title, "Words.");
  const response = await send(() => form.button.click());
  if (mode === "no-js") expect(response?.status()).toBe(303);
  await expect(page).toHaveURL(list);
  expect(new URL(page.url()).hash, "the fragment of the summary is gone").toBe("");
  await expect(form.status.filter({ hasText: "Post published" })).toHaveCount(1);
  const cookies = await context.cookies();
  expect(cookies.map(({ path }) => path)).toEqual(cookies.map(() => root));
  expect(cookies.map(({ name }) => name)).not.toContain("plainform-flash");

  // From the list, to the page that one is on.
  const another = unique("From the list");
  await form.fill(another, "Words.");
  await send(() => form.button.click());
  await expect(page).toHaveURL(list);
  await expect(page.getByRole("link", { name: another })).toHaveCount(1);
  await page.getByRole("link", { name: title }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
});

test("below a path, an address that has nothing has its page, and a POST to the API its Location", async ({
  page,
  request,
  visit,
  expectConsoleError,
}) => {
  expectConsoleError(/status of 404/);
  const missing = `${root}/posts/00000000-0000-4000-8000-000000000000/`;
  expect((await visit(missing)).status()).toBe(404);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  const data = { title: unique("By JSON"), content: "Words." };
  const made = await request.post(`${root}/api/posts/`, { data });
  expect(made.status()).toBe(201);
  const { location = "" } = made.headers();
  expect(location).toMatch(/^\/notes\/api\/posts\/[0-9a-f-]{36}\/$/);
  expect((await request.get(location)).status()).toBe(200);
  const document = await (await request.get(`${root}/api/openapi.json`)).json();
  expect(document.servers).toEqual([{ url: root }]);
});
