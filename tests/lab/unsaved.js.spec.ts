import { expect, test } from "../qa/modes.ts";
import { unique } from "../qa/post-form.ts";
import { expectContents, fieldsOf, fillIn, nothing } from "./matrix-form.ts";

test("a draft survives a crash, without secrets and files, until it is sent", async ({
  page,
  context,
  visit,
  hydrated,
  send,
}) => {
  await visit("/lab/matrix?draft");
  const title = unique("Drafted");
  const filled = await fillIn(page, title);
  const draft = () => page.evaluate(() => localStorage.getItem("plainform draft matrix"));
  await expect.poll(draft).toContain("fr");
  await expect.poll(draft).toContain('"3"');
  expect(await draft()).not.toContain(filled.password);
  // A crash: nothing of the page gets to run.
  await page.close({ runBeforeUnload: false });

  const next = await context.newPage();
  await visit("/lab/matrix?draft", next);
  await hydrated(next);
  const form = fieldsOf(next);
  await expect(form.status).toHaveText(/What you entered before is back/);
  await expectContents(next, filled, { isNewPage: true });
  await form.password.fill(filled.password);
  await send(() => form.button.click(), next);
  await expect(form.status).toHaveText(`Saved ${title}`);
  await visit("/lab/matrix?draft", next);
  await expectContents(next, nothing);
  expect(await next.evaluate(() => localStorage.getItem("plainform draft matrix"))).toBeNull();
});

test("asks before a changed form is left, and not before one that is saved", async ({
  page,
  visit,
  send,
}) => {
  const asked: string[] = [];
  page.on("dialog", async (dialog) => {
    asked.push(dialog.type());
    await dialog.dismiss();
  });
  await visit("/lab/matrix?leave");
  // What asks comes right after the page, in a file of its own.
  await page.waitForLoadState("networkidle");
  const form = fieldsOf(page);
  const posts = page.getByRole("link", { name: "Posts", exact: true }).first();
  const title = unique("Leaving");
  await fillIn(page, title);
  await posts.click();
  expect(asked).toEqual(["confirm"]);
  await expect(form.title).toHaveValue(title);
  await page.close({ runBeforeUnload: true });
  await expect.poll(() => asked).toEqual(["confirm", "beforeunload"]);
  await send(() => form.button.click());
  await expect(form.status).toHaveText(`Saved ${title}`);
  await posts.click();
  await expect(page).toHaveURL(/\/posts$/);
  expect(asked).toHaveLength(2);
});
