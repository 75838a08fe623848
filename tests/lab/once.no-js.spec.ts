import { expect, onPath, test } from "../qa/modes.ts";
import { postForm, unique } from "../qa/post-form.ts";

test("back and sent again: published once", async ({ page, visit, send }) => {
  const title = unique("There and again");
  await visit("/posts/new");
  const form = postForm(page);
  await form.fill(title, "Once.");
  await send(() => form.button.click());
  await expect(page).toHaveURL(onPath("/posts"));
  await page.goBack();
  await expect(page).toHaveURL(onPath("/posts/new"));
  await form.fill(title, "Once.");
  await send(() => form.button.click());
  await expect(page).toHaveURL(onPath("/posts"));
  await expect(page.getByRole("link", { name: title })).toHaveCount(1);
  // On purpose: from a page that was opened anew.
  await visit("/posts/new");
  await form.fill(title, "Once.");
  await send(() => form.button.click());
  await expect(page.getByRole("link", { name: title })).toHaveCount(2);
});

test("a page never gives two people the same token", async ({ browser, baseURL }) => {
  const tokens: string[] = [];
  for (const person of ["one", "another"]) {
    const context = await browser.newContext();
    const html = await (await context.request.get(`${baseURL}/posts/new`)).text();
    const [, token] = /name="\$token" value="([^"]+)"/.exec(html) ?? [];
    expect(token, person).toMatch(/^[\w-]{36}\./);
    tokens.push(String(token));
    await context.close();
  }
  expect(tokens[0]).not.toBe(tokens[1]);
});
